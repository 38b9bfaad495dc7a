import { expect, test } from 'vitest';
import { lifeMs, markerPolicies, parseMarkerPolicy } from '../../src/paging/marker-policy.ts';

const day = 24 * 60 * 60 * 1000;

test('parseMarkerPolicy() gives back each policy', () => {
  const policies = [...markerPolicies, { by: 'expiring', seconds: 0.5 }];

  expect(policies.map(parseMarkerPolicy)).toEqual(policies);
});

test.each([
  ['opaqe', '"opaqe"'],
  [undefined, 'undefined'],
  [null, 'null'],
  [{}, '{}'],
  [{ by: 'expiring' }, '{"by":"expiring"}'],
  [{ by: 'expiring', seconds: '5' }, '{"by":"expiring","seconds":"5"}'],
  [{ by: 'expiring', seconds: 5, hours: 1 }, '{"by":"expiring","seconds":5,"hours":1}'],
  [{ by: 'opaque', seconds: 5 }, '{"by":"opaque","seconds":5}'],
])('parseMarkerPolicy() refuses %j', (value, found) => {
  const expected = 'opaque, single-use, expiring, offset or { by: "expiring", seconds }';

  expect(() => parseMarkerPolicy(value)).toThrow(
    new TypeError(`Cannot issue markers: found the policy ${found}, expected ${expected}`),
  );
});

test.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY])(
  'parseMarkerPolicy() refuses a life of %d seconds',
  (seconds) => {
    expect(() => parseMarkerPolicy({ by: 'expiring', seconds })).toThrow(
      new RangeError(`Cannot issue markers: found ${seconds} seconds of life, expected a number above 0`),
    );
  },
);

test('lifeMs() knows every policy that has a name', () => {
  expect(markerPolicies.map((policy) => [policy, lifeMs(policy)])).toEqual([
    ['opaque', day],
    ['single-use', day],
    ['expiring', 60_000],
    ['offset', Number.POSITIVE_INFINITY],
  ]);
});

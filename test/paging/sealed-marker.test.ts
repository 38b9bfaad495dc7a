import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkedBinding, type MarkerContent, seal, unseal } from '../../src/paging/sealed-marker.ts';

const whole = fc.maxSafeNat();
const contents: fc.Arbitrary<MarkerContent> = fc.record({
  position: fc.record({ index: whole, step: fc.nat(0xffffffff), done: whole }),
  binding: fc.record({ api: fc.string(), subject: fc.string(), token: fc.option(fc.string(), { nil: undefined }) }),
  issuedAt: whole,
  serial: fc.nat(0xffffffff),
});
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_- %';

const content: MarkerContent = {
  position: { index: 100, step: 0, done: 0 },
  binding: { api: 'GetDurableExecutionState', subject: 'order-17', token: 'token-1' },
  issuedAt: 1_767_225_600_000,
};

test('seal() and unseal() keep any content', () => {
  fc.assert(
    fc.property(contents, fc.string(), (given, secret) => {
      const opened = unseal(seal(given, secret), secret);

      expect(opened?.position).toEqual(given.position);
      expect(opened?.issuedAt).toBe(given.issuedAt);
      expect(opened?.isBoundTo(given.binding)).toBe(true);
    }),
  );
});

test('seal() gives 72 characters that need URL encoding and are no number, no JSON and no base64 of JSON', () => {
  fc.assert(
    fc.property(contents, fc.string(), (given, secret) => {
      const marker = seal(given, secret);

      expect(marker).toMatch(/^m1\+\/[A-Za-z0-9+/]{66}==$/);
      expect(encodeURIComponent(marker)).not.toBe(marker);
      expect(Number(marker)).toBeNaN();
      expect(() => JSON.parse(marker)).toThrow(SyntaxError);
      expect(() => JSON.parse(atob(marker))).toThrow(SyntaxError);
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(marker, 'base64'))).toThrow(TypeError);
    }),
  );
});

test('seal() gives the same marker for the same secret and content', () => {
  expect(seal(content, 'seed')).toBe(seal(structuredClone(content), 'seed'));
});

test.each([
  ['secret', content, 'other seed'],
  ['position', { ...content, position: { index: 101, step: 0, done: 0 } }, 'seed'],
  ['time', { ...content, issuedAt: content.issuedAt + 1 }, 'seed'],
  ['serial', { ...content, serial: 1 }, 'seed'],
  ['binding', { ...content, binding: { ...content.binding, token: 'token-2' } }, 'seed'],
])('seal() gives a marker that looks different throughout for another %s', (_what, other, secret) => {
  const one = seal(content, 'seed');
  const two = seal(other, secret);

  const same = [...one].filter((sign, index) => sign === two[index]).length;
  expect(same).toBeLessThan(20);
});

test('unseal() refuses a marker of another secret', () => {
  expect(unseal(seal(content, 'seed'), 'other seed')).toBeUndefined();
});

test('unseal() refuses every change of one character, wherever it is', () => {
  const marker = seal(content, 'seed');
  const changed = [...marker].flatMap((_sign, at) => [
    marker.slice(0, at) + marker.slice(at + 1),
    ...[...alphabet].flatMap((sign) => [
      marker.slice(0, at) + sign + marker.slice(at + 1),
      marker.slice(0, at) + sign + marker.slice(at),
    ]),
  ]);
  const mangled = [...new Set([...changed, ...[...alphabet].map((sign) => marker + sign)])].filter(
    (text) => text !== marker,
  );

  expect(mangled.length).toBeGreaterThan(9000);
  expect(mangled.filter((text) => unseal(text, 'seed') !== undefined)).toEqual([]);
});

test('unseal() refuses a change of one character in any marker', () => {
  const signs = fc.constantFrom(...alphabet);
  fc.assert(
    fc.property(contents, fc.nat(71), signs, (given, at, sign) => {
      const marker = seal(given, 'seed');
      fc.pre(marker[at] !== sign);

      expect(unseal(marker.slice(0, at) + sign + marker.slice(at + 1), 'seed')).toBeUndefined();
    }),
  );
});

test('unseal() refuses two markers put together from their halves', () => {
  const one = seal(content, 'seed');
  const two = seal({ ...content, issuedAt: content.issuedAt + 1 }, 'seed');

  expect(unseal(one.slice(0, 40) + two.slice(40), 'seed')).toBeUndefined();
});

test.each(['', 'None', 'null', 'undefined', '0', '100', '{"index":100}', 'm1+/', 'é'.repeat(72), 'a'.repeat(10_000)])(
  'unseal() refuses text that never was a marker',
  (text) => {
    expect(unseal(text, 'seed')).toBeUndefined();
  },
);

test.each([
  ['api', { ...content.binding, api: 'GetDurableExecutionHistory' }],
  ['subject', { ...content.binding, subject: 'order-18' }],
  ['token', { ...content.binding, token: undefined }],
  ['filter', { ...content.binding, filter: 'ReverseOrder' }],
  ['plan', { ...content.binding, plan: { by: 'count' as const, size: 2 } }],
])('unseal() tells a request of another %s apart', (_member, binding) => {
  expect(unseal(seal(content, 'seed'), 'seed')?.isBoundTo(binding)).toBe(false);
});

test('unseal() tells plans apart that differ in one number', () => {
  const plans = [
    undefined,
    { by: 'count' as const, size: 2 },
    { by: 'count' as const, size: 3 },
    { by: 'bytes' as const, max: 2 },
    { by: 'bytes' as const, max: 3 },
    { by: 'sizes' as const, sizes: [2] },
    { by: 'sizes' as const, sizes: [2, 0] },
  ];
  const opened = plans.map((plan) =>
    unseal(seal({ ...content, binding: { ...content.binding, plan } }, 'seed'), 'seed'),
  );

  const bound = opened.map((one) => plans.map((plan) => one?.isBoundTo({ ...content.binding, plan })));
  expect(bound).toEqual(plans.map((_, row) => plans.map((_plan, column) => row === column)));
});

test('checkedBinding() binds as the binding that it was made of', () => {
  fc.assert(
    fc.property(contents, fc.string(), (content, secret) => {
      const binding = checkedBinding(content.binding, secret);
      const marker = seal({ ...content, binding }, secret);

      expect(marker).toBe(seal(content, secret));
      expect(unseal(marker, secret)?.isBoundTo(binding)).toBe(true);
      expect(unseal(marker, secret)?.isBoundTo(checkedBinding({ ...binding, api: `${binding.api}x` }, secret))).toBe(
        false,
      );
    }),
  );
});

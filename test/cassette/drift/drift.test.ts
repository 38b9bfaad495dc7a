import { expect, test } from 'vitest';
import { describeDrift, showValue } from '../../../src/cassette/drift/drift.ts';

test('showValue() shows JSON, cut short', () => {
  expect([showValue(undefined), showValue(null), showValue({ a: [1] })]).toEqual(['nothing', 'null', '{"a":[1]}']);
  expect(showValue('x'.repeat(500))).toHaveLength(121);
});

test('describeDrift() makes one line of a drift', () => {
  const drift = {
    kind: 'breaking',
    api: 'GetDurableExecution',
    entry: 3,
    liveEntry: 1,
    pointer: '',
    recorded: '1',
    live: 'nothing',
  } as const;

  expect(describeDrift(drift)).toBe('breaking GetDurableExecution of entry 3 /: recorded 1, live nothing');
  expect(describeDrift({ ...drift, entry: undefined, pointer: '/Status' })).toBe(
    'breaking GetDurableExecution /Status: recorded 1, live nothing',
  );
});

import { expect, test } from 'vitest';
import { compareSensitive } from '../../../src/cassette/drift/compare-sensitive.ts';
import { matchPointers } from '../../../src/cassette/json/pointer.ts';

function compare(recorded: unknown, live: unknown, redacted = false, ignore: readonly string[] = []) {
  const pair = {
    shape: 'OperationPayload',
    key: 'Result',
    path: ['Result'],
    recorded,
    live,
    owner: undefined,
  } as const;
  return compareSensitive(pair, { redacted, ignores: matchPointers(ignore) }).map(
    ({ kind, pointer }) => `${kind} ${pointer}`,
  );
}

test('compareSensitive() goes into texts that are JSON', () => {
  const text = (total: number) => JSON.stringify({ order: { total, raw: JSON.stringify([total, 'x']) } });

  expect(compare(text(1), text(2))).toEqual(['value /Result/order/total', 'value /Result/order/raw/0']);
  expect(compare(text(1), text(1))).toEqual([]);
  expect(compare('{"a":1}', '{"b":1}')).toEqual(['value /Result/a', 'value /Result/b']);
  expect(compare('plain', 'other')).toEqual(['value /Result']);
  expect(compare('{"a":1}', '[1]')).toEqual(['value /Result']);
});

test('compareSensitive() compares the structure of what was redacted', () => {
  expect(compare('{"a":1,"b":"x"}', '{"a":2,"b":"y"}', true)).toEqual([]);
  expect(compare('{"a":1,"b":"x"}', '{"a":"2","b":"y"}', true)).toEqual(['value /Result/a']);
});

test('compareSensitive() leaves out what does not count', () => {
  expect(compare('{"a":1,"b":1}', '{"a":2,"b":2}', false, ['/Result/a'])).toEqual(['value /Result/b']);
  expect(compare('x', 'y', false, ['/Result'])).toEqual([]);
});

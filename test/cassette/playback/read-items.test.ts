import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBindings } from '../../../src/cassette/playback/bindings.ts';
import { readItems } from '../../../src/cassette/playback/read-items.ts';
import type { RecordedRead } from '../../../src/cassette/playback/recorded-reads.ts';
import { bodyText } from '../../../src/model/body.ts';

const outcome = { status: 200, headers: [], body: { text: '' } };

function read(items: readonly string[]): RecordedRead {
  return {
    entry: 0,
    api: 'GetDurableExecutionHistory',
    input: {},
    exchange: { kind: 'call', startedAt: 0, duration: 0, method: 'GET', url: '', requestHeaders: [], outcome },
    calls: [],
    pages: [],
    items,
    lastMarker: undefined,
    isWhole: true,
  };
}

test('readItems() gives any items as they stand, with commas between them', () => {
  const item = fc.string({ unit: 'grapheme' }).map((Name) => JSON.stringify({ Name }));

  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), fc.nat(8), fc.nat(8), (items, one, other) => {
      const [from, to] = [one, other].map((at) => Math.min(at, items.length)).sort((a, b) => a - b);
      const { slice } = readItems(createBindings())(read(items));

      expect(bodyText(slice(from ?? 0, to ?? 0))).toBe(items.slice(from, to).join());
    }),
  );
});

test('readItems() calls things as the client calls them now', () => {
  const bindings = createBindings();
  const itemsOf = readItems(bindings);
  const history = read([
    '{"EventType":"ExecutionStarted", "Name":"name-1"}',
    '{"EventType":"StepStarted","Name":"name-1"}',
  ]);
  const before = itemsOf(history);
  bindings.add([{ kind: 'name', recorded: 'name-1', asked: 'order-17' }]);
  const after = itemsOf(history);

  expect(bodyText(before.slice(0, 1))).toBe('{"EventType":"ExecutionStarted", "Name":"name-1"}');
  expect([after.slice(0, 1), after.slice(1, 2)].map(bodyText)).toEqual([
    '{"EventType":"ExecutionStarted", "Name":"order-17"}',
    '{"EventType":"StepStarted","Name":"name-1"}',
  ]);
  expect(itemsOf(history)).toBe(after);
});

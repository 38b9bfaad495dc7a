import { expect, test } from 'vitest';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import { splitReader } from '../../../../src/contract/readers/split/split-reader.ts';
import { readRunner } from '../../../../src/contract/readers/stage/run-read.ts';

const order = recipes.order.make();
const readerWith = (habits: Parameters<typeof habitualReader>[0]) =>
  splitReader({ runner: readRunner(habitualReader(habits)), list: 'state', timeoutMs: 1000, signal: undefined });

test('splitReader() tells what a read of a split breaks, and counts', async () => {
  const wrong = readerWith({ next: () => undefined });

  expect(await wrong.read(order, [5])).toEqual({ violations: [], rule: undefined, longest: 100 });
  expect((await wrong.read(order, [2, 3])).rule).toBe('reader/lost');
  expect(wrong.reads()).toBe(2);
});

test('splitReader() tells how long the pages are that the reader asks for', async () => {
  expect((await readerWith({ maxItems: () => 7 }).read(order, [5])).longest).toBe(7);
  expect((await readerWith({ maxItems: () => 0 }).read(order, [5])).longest).toBe(100);
});

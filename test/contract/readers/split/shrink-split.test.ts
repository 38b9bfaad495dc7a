import { expect, test } from 'vitest';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import { shrinkSplit } from '../../../../src/contract/readers/split/shrink-split.ts';
import { type Split, splitBySizes } from '../../../../src/contract/readers/split/split.ts';

const pageOf = (split: Split, item: number): number => split.findIndex((page) => page.includes(item));

test('shrinkSplit() keeps the first item, what fails, and the edge between', async () => {
  const fails = async (split: Split): Promise<boolean> => pageOf(split, 7) > pageOf(split, 3) && pageOf(split, 3) >= 0;

  const smallest = await shrinkSplit(splitBySizes(20, Array(20).fill(1)), {
    operations: undefined,
    longest: 100,
    fails,
  });

  expect(smallest).toEqual([[0, 3], [7]]);
});

test('shrinkSplit() makes no page longer than the reader asks for', async () => {
  const fails = async (split: Split): Promise<boolean> => split.flat().length >= 5;

  const smallest = await shrinkSplit(splitBySizes(9, Array(9).fill(1)), { operations: undefined, longest: 2, fails });

  expect(smallest.map((page) => page.length)).toEqual([1, 2, 2]);
});

test('shrinkSplit() leaves no operation without its parent', async () => {
  const { operations } = recipes.replayed.make();
  const stopped = operations.findIndex(({ Name }) => Name === 'is stopped');
  const fails = async (split: Split): Promise<boolean> => pageOf(split, stopped) >= 0;

  expect(await shrinkSplit(splitBySizes(12, [4, 4, 4]), { operations, longest: 100, fails })).toEqual([
    [0, 1, stopped],
  ]);
});

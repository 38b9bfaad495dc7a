import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSplits } from '../../../../src/contract/readers/split/first-splits.ts';
import { itemsOf, sizesOf } from '../../../../src/contract/readers/split/split.ts';

test('firstSplits() has whole lists in pages of many kinds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 150 }), (count) => {
      for (const split of firstSplits(count)) expect(itemsOf(split)).toHaveLength(count);
    }),
  );
  expect(firstSplits(5).map(sizesOf)).toEqual([
    [5],
    [3, 2],
    [1, 4],
    [4, 1],
    [0, 5],
    [5, 0],
    [3, 0, 2],
    [1, 0, 4],
    [4, 1],
    [3, 2],
    [2, 2, 1],
    [1, 1, 1, 1, 1],
  ]);
});

import { expect, test } from 'vitest';
import { pageSplits } from '../../src/paging/page-splits.ts';
import { pages } from '../../src/paging/pages.ts';

const list = { count: 7, byteLengthOf: () => 1 };

test('pageSplits() gives all pages of a list', () => {
  const splits = pageSplits(list, { plan: pages.sizes([1, 0, 5]), maxItems: 3 });

  expect(splits).toEqual([
    { from: 0, to: 1, next: { index: 1, step: 1, done: 0 } },
    { from: 1, to: 1, next: { index: 1, step: 2, done: 0 } },
    { from: 1, to: 4, next: { index: 4, step: 2, done: 3 } },
    { from: 4, to: 6, next: { index: 6, step: 3, done: 0 } },
    { from: 6, to: 7, next: undefined },
  ]);
});

test('pageSplits() begins at a position when one is given', () => {
  const splits = pageSplits(list, { position: { index: 5, step: 0, done: 0 } });

  expect(splits).toEqual([{ from: 5, to: 7, next: undefined }]);
});

test('pageSplits() gives one empty page of a list without items', () => {
  expect(pageSplits({ count: 0, byteLengthOf: () => 1 })).toEqual([{ from: 0, to: 0, next: undefined }]);
});

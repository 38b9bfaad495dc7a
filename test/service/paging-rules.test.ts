import { expect, test } from 'vitest';
import { pagingRules } from '../../src/service/paging-rules.ts';

test('pagingRules have an id and a source each', () => {
  expect(pagingRules.map(({ id }) => id)).toEqual([
    'paging/marker-chained',
    'paging/token-constant',
    'paging/page-size-kept',
    'paging/nothing-after-last-page',
    'paging/read-to-end',
  ]);
  expect(pagingRules.filter(({ source }) => source === '')).toEqual([]);
});

test('pagingRules find nothing where nothing was asked', () => {
  expect(pagingRules.flatMap(({ check }) => check([]))).toEqual([]);
});

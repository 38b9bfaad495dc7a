import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allEdges, pagesOfCut, smallestCut } from '../../../src/contract/handlers/page-cuts.ts';

test('pagesOfCut() cuts before every edge', () => {
  expect(pagesOfCut([])).toEqual({ page: undefined, rest: undefined });
  expect(pagesOfCut([3])).toEqual({ page: 3, rest: undefined });
  expect(pagesOfCut([0, 1, 4])).toEqual({ page: 0, rest: { by: 'sizes', sizes: [1, 3] } });
});

test('smallestCut() finds the one edge that fails', async () => {
  const law = fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(), async (count, seed) => {
    const edge = seed % count;

    expect(await smallestCut(allEdges(count), async (cut) => cut.includes(edge))).toEqual([edge]);
  });

  await fc.assert(law, { numRuns: 50 });
});

test('smallestCut() gives no edge where none is needed, and both where it takes both', async () => {
  expect(await smallestCut([1, 2, 3], async () => true)).toEqual([]);
  expect(await smallestCut([1, 2], async (cut) => cut.includes(1) && cut.includes(2))).toEqual([1, 2]);
});

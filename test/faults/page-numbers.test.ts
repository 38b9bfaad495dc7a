import { expect, test } from 'vitest';
import { countPages } from '../../src/faults/page-numbers.ts';
import { arn, askState, pagedEndpoint } from './paged-endpoint.ts';

const state = (marker?: string, label = arn) => ({ api: 'GetDurableExecutionState', label, marker }) as const;

test('countPages() follows the markers of reads that cross', async () => {
  const pages = countPages();
  const counted: (number | undefined)[] = [];
  for (const marker of [undefined, 'm2', undefined, 'm4', 'm2', 'm4', 'm6']) {
    counted.push(pages.of(state(marker)));
    pages.learn(state(marker), await pagedEndpoint(askState({ Marker: marker })));
  }

  expect(counted).toEqual([1, 2, 1, 3, 2, 3, 4]);
});

test('countPages() takes a marker from elsewhere for a second page', async () => {
  const pages = countPages();
  pages.learn(state(), await pagedEndpoint(askState()));

  expect(pages.of(state('m2', 'other'))).toBe(2);
  expect(pages.of(state('m4'))).toBe(2);
});

test('countPages() goes on counting where a marker repeats', async () => {
  const pages = countPages();
  const repeating = { ...(await pagedEndpoint(askState())), notes: {} };
  const counted = [1, 2, 3].map(() => {
    const page = pages.of(state('m2'));
    pages.learn(state('m2'), repeating);
    return page;
  });

  expect(counted).toEqual([2, 3, 4]);
});

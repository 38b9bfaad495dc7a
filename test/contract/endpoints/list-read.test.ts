import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLine } from '../../../src/contract/endpoints/line.ts';
import { itemsOf, nextMarker, pagesOf, readList } from '../../../src/contract/endpoints/list-read.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import type { Endpoint } from '../../../src/model/endpoint.ts';

const api = 'GetDurableExecutionState';
const limits = { requests: 400, requestMs: 1000, totalMs: 10_000 };
const read = (endpoint: Endpoint, most = { pages: 100, items: 1000 }) =>
  readList(openLine(endpoint, limits), api, { DurableExecutionArn: 'a' }, most);

/** Serves these pages; the marker is the index of the next one. */
function serving(pages: readonly (readonly number[])[], after?: string): Endpoint {
  return ({ url }) => {
    const at = Number(new URL(url).searchParams.get('Marker') ?? 0);
    const next = at + 1 < pages.length ? { NextMarker: String(at + 1) } : { NextMarker: after ?? '' };
    return jsonResponse(200, { Operations: pages[at] ?? [], ...next });
  };
}

test('readList() gives every item of every page in order', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.nat()), { minLength: 1, maxLength: 12 }), async (pages) => {
      const found = await read(serving(pages));

      expect(found).toMatchObject({ items: pages.flat(), end: 'last-page' });
      expect(pagesOf(found).map(itemsOf)).toEqual(pages);
    }),
  ));

test('readList() ends where a marker repeats, where a page is missing, and where it is long enough', async () => {
  const pages = [[1], [2], [3]];

  expect(await read(serving(pages, '2'))).toMatchObject({ end: 'repeated-marker', items: [1, 2, 3] });
  expect(await read(serving(pages), { pages: 2, items: 9 })).toMatchObject({ end: 'limit', items: [1, 2] });
  expect(await read(serving(pages), { pages: 9, items: 1 })).toMatchObject({ end: 'limit', items: [1] });
  expect(await read(() => jsonResponse(400, {}))).toMatchObject({ end: 'no-page', items: [] });
});

test('nextMarker() is a text that is not empty', async () => {
  for (const NextMarker of ['', null, 7]) {
    const found = await read(() => jsonResponse(200, { Operations: [], NextMarker }));
    expect(found.replies.map(nextMarker)).toEqual([undefined]);
  }
});

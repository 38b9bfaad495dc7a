import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import { faults } from '../../src/faults/faults.ts';
import { pageShapeFaults } from '../../src/faults/page-faults-shapes.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { bodyJson } from '../../src/model/body.ts';
import type { Endpoint } from '../../src/model/endpoint.ts';
import { askState, ids, pagedEndpoint } from './paged-endpoint.ts';
import { readPages } from './read-pages.ts';

const names = Object.keys(pageShapeFaults) as (keyof typeof pageShapeFaults)[];
const sizes = async (fault: Fault, maxItems?: number): Promise<number[]> =>
  (await readPages(withFaults, fault, { maxItems: maxItems ?? 2 })).map((page) => page.ids.length);

test('faults of the shape of pages lose nothing, however they are stacked', async () => {
  const one = fc.record({
    fault: fc.constantFrom(...names),
    on: fc.constantFrom({}, { page: 2 }, { call: { every: 2 } }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 4 }), fc.constantFrom(undefined, 1, 2, 5), async (plan, maxItems) => {
      const pages = await readPages(withFaults, plan as Fault[], { maxItems, limit: 500 });

      expect(pages.flatMap((page) => page.ids)).toEqual(ids);
    }),
  );
});

test('faults.emptyPage() comes before the page that it strikes', async () => {
  expect(await sizes(faults.emptyPage())).toEqual([0, 2, 0, 2, 0, 2, 0, 1]);
  expect(await sizes(faults.emptyPage({ on: { page: 2 } }))).toEqual([2, 0, 2, 2, 1]);
  expect(await sizes(faults.emptyPage({ times: 1 }))).toEqual([0, 2, 2, 2, 1]);
});

test('faults.emptyPage() can have no list at all', async () => {
  const endpoint = withFaults(pagedEndpoint, faults.emptyPage({ list: 'absent', times: 1 }));
  const page = bodyJson((await endpoint(askState({ MaxItems: 2 }))).body) as { readonly NextMarker: string };

  expect(Object.keys(page)).toEqual(['NextMarker']);
  const next = bodyJson((await endpoint(askState({ MaxItems: 2, Marker: page.NextMarker }))).body);
  expect(next).toEqual(bodyJson((await pagedEndpoint(askState({ MaxItems: 2 }))).body));
});

test('faults.emptyFirstPage() strikes the first page alone', async () => {
  expect(await sizes(faults.emptyFirstPage())).toEqual([0, 2, 2, 2, 1]);
});

test('faults.executionOnlyFirst() parts the EXECUTION operation from its page', async () => {
  const pages = await readPages(withFaults, faults.executionOnlyFirst());

  expect(pages.map((page) => page.ids)).toEqual([
    ['e-1'],
    ['step-1'],
    ['step-2', 'step-3'],
    ['step-4', 'step-5'],
    ['step-6'],
  ]);
});

test('faults.longPage() hands out more than was asked for, while there is more', async () => {
  expect(await sizes(faults.longPage(), 2)).toEqual([3, 3, 1]);
  expect(await sizes(faults.longPage({ extra: 3 }), 1)).toEqual([4, 3]);
  expect(await sizes(faults.longPage(), 1000)).toEqual([7]);
  expect((await readPages(withFaults, faults.longPage({ on: { page: 1 } }))).map((page) => page.ids.length)).toEqual([
    7,
  ]);
});

test('faults.longPage() leaves a page alone behind which there is nothing', async () => {
  const last = askState({ Marker: 'm6', MaxItems: 1 });

  expect(await withFaults(pagedEndpoint, faults.longPage())(last)).toEqual(await pagedEndpoint(last));
});

test('faults.longPage() leaves a request alone that the service refuses', async () => {
  expect(await sizes(faults.longPage(), -1)).toEqual(await sizes(faults.latency(), -1));
});

test('faults.executionOnlyFirst() leaves a page alone that begins otherwise', async () => {
  const swapped = faults.reorderOperations({ at: 'first' });

  expect(await readPages(withFaults, [faults.executionOnlyFirst(), swapped])).toEqual(
    await readPages(withFaults, swapped),
  );
});

test('faults.longPage() and faults.shortPage() count as strikes where they changed the page', async () => {
  const long = withFaults(pagedEndpoint, faults.longPage({ times: 1 }));
  const short = withFaults(pagedEndpoint, faults.shortPage({ items: 2, times: 1 }));
  const noted = async (endpoint: Endpoint, input: object): Promise<number> =>
    (await endpoint(askState({ ...input }))).notes?.faults?.length ?? 0;

  const last = { Marker: 'm6', MaxItems: 1 };
  expect([await noted(long, last), await noted(long, {}), await noted(long, {})]).toEqual([0, 1, 0]);
  expect([await noted(short, { MaxItems: 2 }), await noted(short, {}), await noted(short, {})]).toEqual([0, 1, 0]);
});

test('faults.shortPage() leaves a request alone that the service refuses', async () => {
  expect(await sizes(faults.shortPage(), -1)).toEqual(await sizes(faults.latency(), -1));
});

test('faults.shortPage() hands out as few as it is told', async () => {
  expect(await sizes(faults.shortPage())).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(await sizes(faults.shortPage({ on: { page: 2 } }))).toEqual([2, 1, 2, 2]);
  expect(await sizes(faults.shortPage({ items: 5 }))).toEqual([2, 2, 2, 1]);
});

test('faults of the shape of pages strike history and lists', async () => {
  const history = await readPages(withFaults, faults.emptyPage({ times: 1 }), { api: 'GetDurableExecutionHistory' });
  const list = await readPages(withFaults, faults.shortPage(), { api: 'ListDurableExecutionsByFunction' });

  expect(history.map(({ items }) => items.length)).toEqual([0, 3, 3, 1]);
  expect(list).toHaveLength(7);
});

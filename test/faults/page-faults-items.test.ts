import { expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { ids, operations } from './paged-endpoint.ts';
import { readPages } from './read-pages.ts';

const second = { on: { page: 2 } };
const pageIds = async (fault: Fault): Promise<string[]> =>
  (await readPages(withFaults, fault)).map((page) => page.ids.join(' ').replaceAll('step-', ''));

test('faults.loseOperation() leaves out the first or the last', async () => {
  expect(await pageIds(faults.loseOperation(second))).toEqual(['e-1 1', '2', '4 5', '6']);
  expect(await pageIds(faults.loseOperation({ ...second, at: 'first' }))).toEqual(['e-1 1', '3', '4 5', '6']);
});

test('faults.doubleOperation() repeats the first or the last', async () => {
  expect(await pageIds(faults.doubleOperation(second))).toEqual(['e-1 1', '2 3 3', '4 5', '6']);
  expect(await pageIds(faults.doubleOperation({ ...second, at: 'first' }))).toEqual(['e-1 1', '2 2 3', '4 5', '6']);
});

test('faults.doubleAcrossPages() repeats the last of a page as the first of the next', async () => {
  expect(await pageIds(faults.doubleAcrossPages())).toEqual(['e-1 1', '1 2 3', '3 4 5', '5 6']);
  expect(await pageIds(faults.doubleAcrossPages({ on: { page: 3 } }))).toEqual(['e-1 1', '2 3', '3 4 5', '6']);
});

test('faults.reorderOperations() swaps two neighbours', async () => {
  expect(await pageIds(faults.reorderOperations(second))).toEqual(['e-1 1', '3 2', '4 5', '6']);
  expect(await pageIds(faults.reorderOperations({ at: 'first' }))).toEqual(['1 e-1', '3 2', '5 4', '6']);
});

test('faults.reorderOperations() knows the two ends of a page apart', async () => {
  const api = 'GetDurableExecutionHistory';
  const [first] = await readPages(withFaults, faults.reorderOperations({ at: 'first' }), { api });
  const [last] = await readPages(withFaults, faults.reorderOperations(), { api });

  expect(first?.items.map(({ EventId }) => EventId)).toEqual([2, 1, 3]);
  expect(last?.items.map(({ EventId }) => EventId)).toEqual([1, 3, 2]);
});

test('faults.staleCopy() brings a finished operation back as started', async () => {
  const pages = await readPages(withFaults, faults.staleCopy(second));

  expect(pages.map((page) => page.ids.length)).toEqual([2, 3, 2, 1]);
  expect(pages[1]?.items[0]).toEqual({
    ...{ Id: 'step-1', Name: 'charge-1', Type: 'STEP', SubType: 'Step', Status: 'STARTED' },
    ...{ StartTimestamp: 1767225601, StepDetails: { Attempt: 1 } },
  });
});

test('faults.staleCopy() can have the copy as started on the page before', async () => {
  const pages = await readPages(withFaults, faults.staleCopy({ ...second, copy: 'earlier' }));

  expect(pages.map((page) => page.ids)).toEqual([
    ['e-1', 'step-1'],
    ['step-2', 'step-3', 'step-4'],
    ['step-4', 'step-5'],
    ['step-6'],
  ]);
  expect(pages[1]?.items.at(-1)?.Status).toBe('STARTED');
  expect(pages[2]?.items[0]?.Status).toBe('SUCCEEDED');
});

test('faults.staleCopy() finds nothing to have early behind the last page, or where nothing is finished', async () => {
  const early = (page: number) => faults.staleCopy({ copy: 'earlier', on: { page } });

  expect(await readPages(withFaults, early(4))).toEqual(await readPages(withFaults, []));
  expect(await readPages(withFaults, [early(1), faults.emptyPage(second)])).toEqual(
    await readPages(withFaults, faults.emptyPage(second)),
  );
});

test('faults.staleCopy() remembers over pages without a finished operation', async () => {
  const pages = await readPages(withFaults, [faults.staleCopy({ on: { page: 3 } }), faults.emptyPage(second)]);

  expect(pages.map((page) => page.ids[0])).toEqual(['e-1', undefined, 'step-1', 'step-4', 'step-6']);
});

test('faults.foreignPage() has ids that no other page knows', async () => {
  const [first, foreign] = await readPages(withFaults, faults.foreignPage(second));

  expect(first?.ids).toEqual(ids.slice(0, 2));
  expect(foreign?.items).toEqual(operations.slice(2, 4).map((item) => ({ ...item, Id: `${item.Id}-other` })));
});

test('faults.movingSnapshot() moves the pages behind a page up, and loses what was between', async () => {
  expect(await pageIds(faults.movingSnapshot(second))).toEqual(['e-1 1', '3 4', '5 6', '']);
  expect(await pageIds(faults.movingSnapshot({ ...second, by: 2 }))).toEqual(['e-1 1', '4 5', '6', '']);
  expect(await pageIds(faults.movingSnapshot({ on: { page: 3 } }))).toEqual(['e-1 1', '2 3', '5 6', '']);
  expect(await pageIds(faults.movingSnapshot({ on: { page: 1 } }))).toEqual(['e-1 1', '2 3', '4 5', '6']);
});

test('faults of items leave a page alone that has too few', async () => {
  const last = { on: { marker: 'm6' } };

  for (const fault of [faults.reorderOperations(last), faults.staleCopy({ on: { page: 1 } })]) {
    expect(await readPages(withFaults, fault)).toEqual(await readPages(withFaults, []));
  }
});

test('faults of items strike events and executions', async () => {
  const history = await readPages(withFaults, faults.doubleAcrossPages(), { api: 'GetDurableExecutionHistory' });
  const list = await readPages(withFaults, faults.foreignPage(), { api: 'ListDurableExecutionsByFunction' });

  expect(history.map(({ items }) => items.map(({ EventId }) => EventId))).toEqual([
    [1, 2, 3],
    [3, 4, 5, 6],
    [6, 7],
  ]);
  expect(list[0]?.items[0]?.DurableExecutionArn).toMatch(/\/e-1-other$/);
});

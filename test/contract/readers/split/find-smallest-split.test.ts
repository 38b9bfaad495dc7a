import { expect, test } from 'vitest';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { readerMutants } from '../../../../src/contract/readers/mutants/reader-mutants.ts';
import { operationsOf } from '../../../../src/contract/readers/mutants/right-habits.ts';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import { findSmallestSplit } from '../../../../src/contract/readers/split/find-smallest-split.ts';
import type { Read } from '../../../../src/contract/readers/stage/reader.ts';
import { execution } from '../../../../src/index.ts';

const shipment = recipes.shipment.make();
const mutant = (name: string): Read => {
  const found = readerMutants.find(({ id }) => id === `mutant/${name}`);
  if (!found) throw new RangeError(`Cannot find '${name}'`);
  return found.read;
};
const dropsCharge = habitualReader({
  take: (read, page) => [
    ...read,
    ...operationsOf(page).filter(({ Name }, index) => index > 0 || Name !== 'charge card'),
  ],
});

test('findSmallestSplit() says which operation it takes, and where', async () => {
  const found = await findSmallestSplit(dropsCharge, shipment);

  expect(found?.sentence).toBe(
    "breaks when operation 3 'charge card' is alone on page 2 (2 operations in pages of 1, 1)",
  );
  expect(found?.sizes).toEqual([1, 1]);
  expect(found?.execution.operations.map(({ Name }) => Name)).toEqual([undefined, 'charge card']);
  expect(found?.violations[0]?.message).toBe("operation 2 'charge card' was lost: it was alone on page 2");
  expect(found?.test).toContain('sizes: [1, 1]');
});

test.for([
  ['stops-at-empty-page', 'breaks when page 1 is empty (1 operation in pages of 0, 1)'],
  [
    'decides-by-first-page',
    "breaks when operation 2 'reserve stock' is alone on page 2 (2 operations in pages of 1, 1)",
  ],
  ['drops-lone-operation', 'breaks when operation 1 (EXECUTION) is alone on page 1'],
  [
    'builds-tree-page-by-page',
    "breaks when operation 9 'send mail' is alone on page 2 (3 operations in pages of 2, 1)",
  ],
  [
    'drops-last-of-long-page',
    "breaks when all 11 operations are on one page and operation 11 'parcel left' is last on page 1",
  ],
  ['asks-whether-marker-is-there', 'breaks when operation 1 (EXECUTION) is alone on page 1'],
] as const)('findSmallestSplit() of mutant/%s: it %s', async ([name, sentence]) => {
  expect((await findSmallestSplit(mutant(name), shipment))?.sentence).toBe(sentence);
});

test('findSmallestSplit() finds nothing where nothing fails', async () => {
  expect(await findSmallestSplit(habitualReader(), shipment)).toBeUndefined();
  expect(await findSmallestSplit(dropsCharge, shipment, { sizes: [4, 9] })).toBeUndefined();
});

test('findSmallestSplit() begins with the pages that are known to fail, and ends with what it has', async () => {
  const found = await findSmallestSplit(dropsCharge, shipment, { sizes: [2, 3, 8], maxReads: 1 });

  expect(found?.sizes).toEqual([2, 3, 8]);
});

test('findSmallestSplit() counts the pages as the reader gets them', async () => {
  const asksForTwo = habitualReader({ maxItems: () => 2, next: () => undefined });

  expect((await findSmallestSplit(asksForTwo, shipment))?.sentence).toMatch(/2 operations in pages of 1, 1/);
});

test('findSmallestSplit() cuts long texts where they do not matter', async () => {
  const long = execution('long', (run) => run.step('a', { result: 'x'.repeat(5000) }).step('b'));
  const found = await findSmallestSplit(mutant('reads-first-page-only'), long);
  const wide = await findSmallestSplit(
    habitualReader({ finish: (read) => read.filter(({ StepDetails }) => (StepDetails?.Result?.length ?? 0) < 1000) }),
    long,
  );

  expect(found?.test).not.toContain('xxxx');
  expect(wide?.test).toContain('xxxx');
});

test('findSmallestSplit() reads events where it is asked to', async () => {
  const firstPage: Read = async ({ fetch, arn }) => {
    const url = `https://lambda.test/2025-12-01/durable-executions/${encodeURIComponent(arn)}/history`;
    const page = (await (await fetch(url)).json()) as { readonly Events: readonly { readonly EventId: number }[] };
    return page.Events;
  };

  const found = await findSmallestSplit(firstPage, shipment, { history: true });

  expect(found?.sentence).toMatch(/^breaks when event \d+ \(\w+\) is alone on page 2 \(2 events in pages of 1, 1\)$/);
});

test('findSmallestSplit() rejects when it is stopped', async () => {
  const stop = new AbortController();
  stop.abort(new Error('stopped'));

  await expect(findSmallestSplit(dropsCharge, shipment, { signal: stop.signal })).rejects.toThrow('stopped');
});

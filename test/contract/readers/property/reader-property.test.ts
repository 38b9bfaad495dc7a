import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReader } from '../../../../src/contract/readers/check-reader.ts';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { readerMutants } from '../../../../src/contract/readers/mutants/reader-mutants.ts';
import { operationsOf } from '../../../../src/contract/readers/mutants/right-habits.ts';
import { readerProperty } from '../../../../src/contract/readers/property/reader-property.ts';
import type { Read } from '../../../../src/contract/readers/stage/reader.ts';
import { execution } from '../../../../src/index.ts';

const mutant = (name: string): Read => {
  const found = readerMutants.find(({ id }) => id === `mutant/${name}`);
  if (!found) throw new RangeError(`Cannot find '${name}'`);
  return found.read;
};

test('readerProperty() holds for a right reader, from the start and behind the payload', async () => {
  await fc.assert(readerProperty(habitualReader()), { numRuns: 60 });
  await fc.assert(readerProperty(habitualReader({ begins: 'behind the payload' })), { numRuns: 60 });
});

test('readerProperty() shrinks execution, pages and faults', async () => {
  const stops = await fc.check(readerProperty(mutant('stops-at-empty-page'), { faults: 'none' }), {
    seed: 1,
    numRuns: 500,
  });
  const [{ execution: smallest, pages } = { execution: undefined, pages: undefined }] = stops.counterexample ?? [];

  expect(stops.failed).toBe(true);
  expect(smallest?.operations.length).toBeLessThanOrEqual(2);
  expect(pages).toMatchObject({ by: 'sizes' });
  expect((pages as { readonly sizes: readonly number[] }).sizes.length).toBeLessThanOrEqual(2);

  const once = await fc.check(readerProperty(mutant('retries-throttling-only')), { seed: 2, numRuns: 500 });
  const [{ faults } = { faults: [] }] = once.counterexample ?? [];
  expect(faults).toHaveLength(1);
  expect(Object.keys(faults[0] ?? {})).toEqual(['fault', 'times']);
});

test('readerProperty() replays a run by its seed and path', async () => {
  const property = () => readerProperty(mutant('drops-first-of-next-page'), { faults: 'none' });
  const first = await fc.check(property(), { seed: 3 });
  const again = await fc.check(property(), { seed: 3, path: first.counterexamplePath ?? '', endOnFailure: true });

  expect(first.failed && again.failed).toBe(true);
  expect(fc.stringify(again.counterexample)).toBe(fc.stringify(first.counterexample));
});

test('readerProperty() prints a counterexample as a line that reads it again', async () => {
  const read = habitualReader({ take: (all, page) => [...all, ...operationsOf(page).slice(0, 2)] });
  const { counterexample, errorInstance } = await fc.check(readerProperty(read, { faults: 'none' }), { seed: 4 });
  const line = fc.stringify(counterexample?.[0]);
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor; // what makes async functions

  expect(line).toMatch(
    /^await checkReader\(\{ read, scenarios: \[\{ id: 'counterexample', execution: execution\(.*\}\] \}\)$/,
  );
  const run = new AsyncFunction('checkReader', 'read', 'execution', `return ${line}`);
  const report = await run(checkReader, read, execution);
  expect(report.counts.failed).toBe(1);
  expect(String(errorInstance)).toContain(report.results[0].violations[0].message);
});

test('readerProperty() reads events where it is asked to', async () => {
  const nothing = await fc.check(
    readerProperty(() => [], { history: true, faults: 'none' }),
    { seed: 5 },
  );

  expect(nothing.failed).toBe(true);
  expect(String(nothing.errorInstance)).toContain('event 1 (ExecutionStarted)');
  expect(fc.stringify(nothing.counterexample?.[0])).toContain('history: true');
});

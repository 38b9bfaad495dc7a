import { expect, test } from 'vitest';
import { checkReader } from '../../../../src/contract/readers/check-reader.ts';
import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { readerMutants } from '../../../../src/contract/readers/mutants/reader-mutants.ts';
import { scenarios } from '../../../../src/contract/readers/scenarios/scenarios.ts';
import { catching } from './catching.ts';

const ids = scenarios.map(({ id }) => id);
const named = new Set(readerMutants.map(({ caughtBy }) => caughtBy));

test('readerMutants have ids of their own and name scenarios that there are', () => {
  expect(readerMutants.length).toBeGreaterThanOrEqual(30);
  expect(new Set(readerMutants.map(({ id }) => id)).size).toBe(readerMutants.length);
  expect([...named].filter((id) => !ids.includes(id))).toEqual([]);
  for (const { id } of readerMutants) expect(id).toMatch(/^mutant\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

// that a mutant is caught by the scenario that it names is tested family by family
test('readerMutants pay for every scenario: each catches one at least', async () => {
  const unnamed = ids.filter((id) => !named.has(id));
  const caught = await Promise.all(readerMutants.map((mutant) => catching(mutant, unnamed)));
  const free = unnamed.filter((id) => !caught.flat().includes(id));

  expect(free).toEqual([]);
  expect(unnamed.length).toBeLessThan(10);
});

test('readerMutants would be right without what is wrong with them', async () => {
  const report = await checkReader({ read: habitualReader(), scenarios: [...named] });

  expect(report.counts).toEqual({ passed: named.size, failed: 0, warned: 0, informed: 0, skipped: 0 });
});

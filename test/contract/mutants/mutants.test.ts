import { expect, test } from 'vitest';
import { allRules } from '../../../src/contract/endpoints/probe-rules.ts';
import { unseenRules } from '../../../src/contract/mutants/broken-mutants.ts';
import { mutants } from '../../../src/contract/mutants/mutants.ts';

const named = new Set(mutants.flatMap(({ caughtBy }) => caughtBy));

test('mutants are at least 60, each with a name of its own, a sentence, and rules that exist', () => {
  const ids = mutants.map(({ id }) => id);
  const known = new Set(allRules.map(({ id }) => id));

  expect(ids.length).toBeGreaterThanOrEqual(60);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^mutant\/[a-z0-9-]+$/.test(id))).toEqual([]);
  expect([...named].filter((rule) => !known.has(rule))).toEqual([]);
  for (const { caughtBy, does } of mutants) {
    expect(caughtBy.length).toBeGreaterThan(0);
    expect(does).toMatch(/^[A-Z].*\.$/);
  }
});

test('mutants pay for every rule, but for those that no endpoint breaks while it is read', () => {
  expect(
    allRules
      .filter(({ id }) => !named.has(id))
      .map(({ id }) => id)
      .sort(),
  ).toEqual(unseenRules);
});

import { expect, test } from 'vitest';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import { checkRead } from '../../../../src/rules/check-read.ts';

const made = Object.entries(recipes).map(([name, recipe]) => ({ name, ...recipe, execution: recipe.make() }));

test.for(made)('recipes.$name has as many operations as it says, and breaks no rule', ({ execution, operations }) => {
  const pages = [{ Operations: execution.operations, NextMarker: '' }];
  const violations = checkRead(pages, { arn: execution.arn, live: true, maxItems: 1000 });

  expect(execution.operations).toHaveLength(operations);
  expect(execution.status).toBe('RUNNING');
  // a page of 30,000 is longer than MaxItems, and the service writes no sub-type that is unheard of
  const aside = ['page/at-most-max-items', 'operation/sub-type'];
  expect(violations.filter(({ severity, rule }) => severity !== 'info' && !aside.includes(rule))).toEqual([]);
});

test('recipes.replayed has children of every terminal status', () => {
  const parent = recipes.replayed.make().operations.find(({ Name }) => Name === 'deliver');
  const children = recipes.replayed.make().operations.filter(({ ParentId }) => ParentId === parent?.Id);

  expect(parent?.ContextDetails?.ReplayChildren).toBe(true);
  expect(new Set(children.map(({ Status }) => Status))).toEqual(
    new Set(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'STOPPED', 'CANCELLED']),
  );
});

test('recipes.archive fills a page of 6 MB and no more', () => {
  const { operationsText, operations } = recipes.archive.make();
  const bytes = operationsText.slice(0, operations.length).length;

  expect(bytes).toBeGreaterThan(6_000_000);
  expect(bytes).toBeLessThan(6_291_456);
});

test('recipes.orphans has open operations below a closed parent', () => {
  const { operations } = recipes.orphans.make();
  const race = operations.find(({ Name }) => Name === 'race');
  const branches = operations.filter(({ ParentId }) => ParentId === race?.Id);

  expect(race?.Status).toBe('SUCCEEDED');
  expect(branches.map(({ Status }) => Status)).toEqual(['SUCCEEDED', 'STARTED', 'STARTED']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagePlans } from '../../src/arbitraries/page-plans.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { parsePagePlan } from '../../src/paging/page-plan.ts';
import { pageSplits } from '../../src/paging/page-splits.ts';

const order = execution('a', (run) => run.step('s').step('t').wait('w', { seconds: 1 }));

test('pagePlans() are plans that split the execution without loss', () => {
  fc.assert(
    fc.property(pagePlans(order), (plan) => {
      expect(parsePagePlan(plan)).toEqual(plan);
      const splits = pageSplits(order.operationsText, { plan });
      expect(splits.flatMap(({ from, to }) => order.operations.slice(from, to))).toEqual(order.operations);
    }),
  );
});

test('pagePlans() split an execution in every number of pages, with empty ones', () => {
  const plans = fc.sample(pagePlans(order), { numRuns: 500, seed: 7 });
  const numbers = new Set(plans.map((plan) => pageSplits(order.operationsText, { plan }).length));

  expect([...numbers]).toEqual(expect.arrayContaining([1, 2, 3, 4, 5]));
  expect(new Set(plans.map(({ by }) => by))).toEqual(new Set(['count', 'bytes', 'sizes']));
  expect(plans.some((plan) => plan.by === 'sizes' && plan.sizes.includes(0))).toBe(true);
});

test('pagePlans() shrinks to as few pages as fail', () => {
  const property = fc.property(pagePlans(order), (plan) => pageSplits(order.operationsText, { plan }).length < 2);
  for (const seed of [1, 2, 3, 4, 5]) {
    const plan = fc.check(property, { seed }).counterexample?.[0];

    expect(pageSplits(order.operationsText, { plan })).toHaveLength(2);
  }
});

test('pagePlans() needs no execution', () => {
  expect(fc.sample(pagePlans(), { numRuns: 50, seed: 7 }).every((plan) => parsePagePlan(plan))).toBe(true);
});

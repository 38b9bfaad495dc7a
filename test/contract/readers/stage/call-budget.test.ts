import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callBudget } from '../../../../src/contract/readers/stage/call-budget.ts';

const list = (count: number) => ({ count, byteLengthOf: () => 100 });

test('callBudget() grows as the pages that a reader asks for get shorter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 999 }), (count, maxItems) => {
      const budget = callBudget(list(count), undefined);
      expect(budget(maxItems)).toBeGreaterThanOrEqual(budget(maxItems + 1));
      expect(budget(maxItems)).toBeGreaterThan(10 * Math.ceil(count / maxItems));
    }),
  );
});

test('callBudget() is five attempts a page for two reads, and some pages more', () => {
  expect(callBudget(list(13), { by: 'count', size: 3 })(undefined)).toBe(100);
  expect(callBudget(list(13), { by: 'count', size: 3 })(1)).toBe(180);
  expect(callBudget(list(250), undefined)(undefined)).toBe(80);
  expect(callBudget(list(250), undefined)(5000)).toBe(60);
});

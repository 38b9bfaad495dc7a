import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertList, checkList } from '../../src/rules/check-list.ts';
import { garbageLike } from './garbage.ts';

const page = {
  DurableExecutions: [
    {
      DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
      DurableExecutionName: 'order-17',
      FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7',
      Status: 'SUCCEEDED',
      StartTimestamp: 1767225600,
      EndTimestamp: 1767225601,
    },
  ],
};

test('checkList() never throws, whatever the page is', () => {
  fc.assert(
    fc.property(garbageLike(page), (value) => {
      expect(Array.isArray(checkList(value))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('checkList() names the execution', () => {
  const [row] = page.DurableExecutions;

  expect(checkList({ DurableExecutions: [row, { ...row, StartTimestamp: null }] })[0]).toMatchObject({
    rule: 'list/schema',
    path: '/DurableExecutions/1/StartTimestamp',
    message: "execution 2 'order-17' has null as StartTimestamp",
  });
});

test('assertList() throws unless the page holds', () => {
  expect(() => assertList(page, { maxItems: 0 })).not.toThrow();
  expect(() => assertList([])).toThrow('Cannot accept the page of executions');
});

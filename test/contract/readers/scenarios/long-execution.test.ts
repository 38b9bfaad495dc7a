import { expect, test } from 'vitest';
import { longExecution } from '../../../../src/contract/readers/scenarios/long-execution.ts';
import { checkHistory } from '../../../../src/rules/check-history.ts';
import { checkRead } from '../../../../src/rules/check-read.ts';

test('longExecution() breaks no rule', () => {
  const long = longExecution(40);

  expect(long.operations).toHaveLength(40);
  expect(long.events).toHaveLength(1 + 2 * 39);
  expect(checkRead([{ Operations: long.operations, NextMarker: '' }], { arn: long.arn, live: true })).toEqual([]);
  expect(checkHistory([...long.events], { arn: long.arn })).toEqual([]);
});

test('longExecution() has the same ids whatever its length', () => {
  const ids = (operations: number): readonly string[] => longExecution(operations).operations.map(({ Id }) => Id);

  expect(ids(3000).slice(1, 10)).toEqual(ids(10).slice(1));
  expect(new Set(ids(30_000)).size).toBe(30_000);
});

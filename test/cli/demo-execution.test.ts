import { expect, test } from 'vitest';
import { demoExecution, demoOperations } from '../../src/cli/demo-execution.ts';

test('demoExecution() has 250 operations with a retry, a callback, and children listed and left out', () => {
  const { operations, log } = demoExecution();

  expect(operations).toHaveLength(demoOperations);
  expect(operations.some((operation) => (operation.StepDetails?.Attempt ?? 0) > 1)).toBe(true);
  expect(operations.some((operation) => operation.Type === 'CALLBACK')).toBe(true);
  expect(operations.filter((operation) => operation.ParentId !== undefined).length).toBeGreaterThan(200);
  expect(log?.length ?? 0).toBeGreaterThan(demoOperations);
});

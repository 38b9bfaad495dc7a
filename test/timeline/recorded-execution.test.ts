import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { recordedExecution } from '../../src/timeline/recorded-execution.ts';

test('recordedExecution() has the views that it was given and no earlier moments', () => {
  const { arn, checkpointToken, operations } = execution('a', (run) => run.step('s'));
  const recorded = recordedExecution({ arn, checkpointToken, operations });

  expect(recorded.operations).toBe(operations);
  expect(() => recorded.at({ change: 1 })).toThrow(RangeError);
});

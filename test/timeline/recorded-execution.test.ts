import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { recordedExecution } from '../../src/timeline/recorded-execution.ts';

const order = execution('order-17', (run) => run.step('a').succeed(1), { input: 7, arn: { qualifier: '3' } });
const { arn, checkpointToken, operations } = order;

test('recordedExecution() has the views that it was given, and no log', () => {
  const recorded = recordedExecution({ arn, checkpointToken, operations, events: order.events });

  expect(recorded.operations).toBe(operations);
  expect(recorded.events).toBe(order.events);
  expect(recorded.log).toBeUndefined();
  expect(recorded.invocation().UpdatedOperationIds).toBeUndefined();
  expect(recorded.invocation({ page: 1 }).InitialExecutionState.Operations).toHaveLength(1);
});

test('recordedExecution() makes its summary from the EXECUTION operation', () => {
  const { status, summary } = recordedExecution({ arn, checkpointToken, operations });
  const { Result, ExecutionDataIncluded, DurableConfig, ...told } = order.summary;

  expect(summary).toEqual(told);
  expect(status).toBe('SUCCEEDED');
});

test('recordedExecution() is RUNNING where nothing tells otherwise', () => {
  expect(recordedExecution({ arn, checkpointToken, operations: [] }).summary).toMatchObject({
    Status: 'RUNNING',
    StartTimestamp: 0,
  });
});

test('at() and changedSince() of a recording have nowhere to go', () => {
  const recorded = recordedExecution({ arn, checkpointToken, operations });
  const refusal = new RangeError(`Cannot go to {"change":1} of '${arn}': it has no log, only what was recorded of it`);

  expect(() => recorded.at({ change: 1 })).toThrow(refusal);
  expect(() => recorded.changedSince({ change: 1 })).toThrow(refusal);
});

test('recordedExecution() refuses what is no ARN of an execution', () => {
  expect(() => recordedExecution({ arn: 'moon', checkpointToken, operations })).toThrow(SyntaxError);
});

import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import type { OperationUpdate } from '../../src/model/wire.ts';
import type { Change } from '../../src/timeline/change.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';
import { changeSetOf, operationsOf, payloadOperation, rowOf, summaryOf, tokenOf } from '../../src/timeline/views.ts';

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const begun: readonly Change[] = [
  { change: 'start', at: 1000, timeoutSeconds: 60, input: '1' },
  { change: 'invoke', at: 2000 },
];
const step = (Id: string, Action: 'START' | 'SUCCEED', more: object = {}): OperationUpdate => ({
  Id,
  Type: 'STEP',
  Action,
  ...more,
});
const checkpoint = (at: number, ...updates: OperationUpdate[]): Change => ({ change: 'checkpoint', at, updates });
const idsOf = (operations: readonly { readonly Id: string }[]): readonly string[] => operations.map(({ Id }) => Id);

test('operationsOf() lists EXECUTION first and the others by their first update, in batch order', () => {
  const { state } = openTimeline(arn, [
    ...begun,
    checkpoint(3000, step('z', 'START'), step('a', 'START'), step('m', 'SUCCEED')),
    checkpoint(4000, step('b', 'START'), step('a', 'SUCCEED')),
  ]);

  expect(idsOf(operationsOf(state))).toEqual(['e-1', 'z', 'a', 'm', 'b']);
});

test('operationsOf() does not move an operation that is retried, started again or closed', () => {
  const { operations } = execution('a', (run) =>
    run.all(
      (a) => a.step('a', { attempts: 3 }),
      (b) => b.step('b'),
    ),
  );

  expect(operations.map(({ Name }) => Name)).toEqual([undefined, 'a', 'b']);
});

test('operationsOf() keeps the StartTimestamp of the first update', () => {
  const told = execution('a', (run) => run.step('a', { attempts: 3 }));
  const started = told.events.find(({ EventType }) => EventType === 'StepStarted');

  expect(told.operations[1]?.StartTimestamp).toBe(started?.EventTimestamp);
});

test('operationsOf() gives the operations of one batch one time', () => {
  const { state } = openTimeline(arn, [...begun, checkpoint(3000, step('a', 'START'), step('b', 'SUCCEED'))]);

  expect(operationsOf(state).slice(1)).toMatchObject([{ StartTimestamp: 3 }, { StartTimestamp: 3, EndTimestamp: 3 }]);
});

test('changeSetOf() lists what changed since a response, with what the service set', () => {
  const wait: OperationUpdate = { Id: 'w', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 1 } };
  const timeline = openTimeline(arn, [...begun, checkpoint(3000, step('a', 'START'), wait)]);
  timeline.append({ change: 'service', at: 4000, id: 'w', trigger: 'timer' });
  const since = timeline.state.delivered;
  timeline.append(checkpoint(5000, step('b', 'START')));

  expect(changeSetOf(timeline.state, since)).toEqual([
    {
      Id: 'w',
      Type: 'WAIT',
      StartTimestamp: 3,
      EndTimestamp: 4,
      Status: 'SUCCEEDED',
      WaitDetails: { ScheduledEndTimestamp: 4 },
    },
    { Id: 'b', Type: 'STEP', StartTimestamp: 5, Status: 'STARTED' },
  ]);
});

test('changeSetOf() lists what the service did to a checkpoint without updates', () => {
  const callback: OperationUpdate = { Id: 'c', Type: 'CALLBACK', Action: 'START' };
  const timeline = openTimeline(arn, [...begun, checkpoint(3000, callback)]);
  timeline.append({ change: 'service', at: 4000, id: 'c', trigger: 'callback-succeeded', result: 'yes' });
  const since = timeline.state.delivered;
  timeline.append(checkpoint(5000));

  expect(changeSetOf(timeline.state, since)).toMatchObject([{ Id: 'c', CallbackDetails: { Result: 'yes' } }]);
});

test('changeSetOf() lists every operation where the variant says so', () => {
  const { state } = openTimeline(arn, [...begun, checkpoint(3000, step('a', 'START'))], { changeSet: 'all' });

  expect(idsOf(changeSetOf(state, state.delivered))).toEqual(['e-1', 'a']);
});

test('tokenOf() changes with every checkpoint, also an empty one, and with every invocation', () => {
  const timeline = openTimeline(arn, begun);
  const tokens = [tokenOf(timeline.state)];
  const changes: readonly Change[] = [
    checkpoint(3000),
    checkpoint(3000),
    { change: 'crash', at: 3000, error: {} },
    { change: 'invoke', at: 4000 },
  ];
  for (const change of changes) {
    timeline.append(change);
    tokens.push(tokenOf(timeline.state));
  }

  expect(new Set(tokens).size).toBe(4);
  expect(tokens[3]).toBe(tokens[2]); // a crash hands out none
});

test('tokenOf() is the first token already before the first invocation', () => {
  const [start = begun[1]] = begun;

  expect(tokenOf(openTimeline(arn, start ? [start] : []).state)).toBe(tokenOf(openTimeline(arn, begun).state));
});

test('rowOf() is the row of the list', () => {
  const timeline = openTimeline(arn, begun);

  expect(rowOf(timeline.state)).toEqual({
    DurableExecutionArn: arn,
    DurableExecutionName: 'order-17',
    FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7',
    Status: 'RUNNING',
    StartTimestamp: 1,
  });
  timeline.append({ change: 'stop', at: 3000 });
  expect(rowOf(timeline.state)).toMatchObject({ Status: 'STOPPED', EndTimestamp: 3 });
});

test('summaryOf() carries Result only when SUCCEEDED and EndTimestamp only when finished', () => {
  const timeline = openTimeline(arn, begun);

  expect(summaryOf(timeline.state)).toEqual({
    ...rowOf(timeline.state),
    InputPayload: '1',
    Version: '7',
    ExecutionDataIncluded: true,
    DurableConfig: { ExecutionTimeout: 60 },
  });
  timeline.append({ change: 'return', at: 3000, output: { Status: 'SUCCEEDED', Result: '2' } });
  expect(summaryOf(timeline.state)).toMatchObject({ Status: 'SUCCEEDED', Result: '2', EndTimestamp: 3 });
  expect(summaryOf(timeline.state)).not.toHaveProperty('Error');
});

test.for([
  ['milliseconds', 1500, 1_767_225_600_001],
  ['iso', '1970-01-01T00:00:01.500Z', '2026-01-01T00:00:00.001Z'],
] as const)('payloadOperation() writes its timestamps as %s, also those inside', ([payloadTimestamps, start, next]) => {
  const operation = {
    Id: 'a',
    Type: 'STEP',
    Status: 'PENDING',
    StartTimestamp: 1.5,
    StepDetails: { Attempt: 1, NextAttemptTimestamp: 1_767_225_600.001, Error: { StackTrace: ['at 1'] } },
  } as const;
  const variants = { ...execution('a').variants, payloadTimestamps };

  expect(payloadOperation(operation, variants)).toEqual({
    ...operation,
    StartTimestamp: start,
    StepDetails: { ...operation.StepDetails, NextAttemptTimestamp: next },
  });
});

import { expect, test } from 'vitest';
import type { Change } from '../../src/timeline/change.ts';
import { eventsOf } from '../../src/timeline/events-of.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

test('eventsOf() writes every event once, in the order in which they happened', () => {
  const timeline = openTimeline(arn, [
    { change: 'start', at: 1, timeoutSeconds: 60, input: '{}' },
    { change: 'invoke', at: 2 },
  ]);

  const events = eventsOf(timeline.state);
  const [first] = events;
  timeline.append({ change: 'return', at: 3, output: { Status: 'FAILED', Error: { ErrorMessage: 'no' } } });

  expect(eventsOf(timeline.state)).toBe(events);
  expect(events[0]).toBe(first);
  expect(events).toEqual([
    {
      EventType: 'ExecutionStarted',
      EventId: 1,
      Id: 'e-1',
      Name: 'order-17',
      EventTimestamp: 0.001,
      ExecutionStartedDetails: { Input: { Payload: '{}', Truncated: false }, ExecutionTimeout: 60 },
    },
    {
      EventType: 'InvocationCompleted',
      EventId: 2,
      EventTimestamp: 0.003,
      InvocationCompletedDetails: {
        StartTimestamp: 0.002,
        EndTimestamp: 0.003,
        RequestId: timeline.state.requestId(1),
      },
    },
    {
      EventType: 'ExecutionFailed',
      EventId: 3,
      Id: 'e-1',
      Name: 'order-17',
      EventTimestamp: 0.003,
      ExecutionFailedDetails: { Error: { Payload: { ErrorMessage: 'no' }, Truncated: false } },
    },
  ]);
});

test('eventsOf() tells an operation as it was when the event happened', () => {
  const timeline = openTimeline(arn, [
    { change: 'start', at: 1, timeoutSeconds: 60 },
    { change: 'invoke', at: 2 },
    { change: 'checkpoint', at: 3, updates: [{ Id: 's', Type: 'STEP', Action: 'START' }] },
    { change: 'checkpoint', at: 4, updates: [{ Id: 's', Type: 'STEP', Action: 'SUCCEED', Payload: '1' }] },
  ]);

  expect(eventsOf(timeline.state).slice(1)).toEqual([
    { EventType: 'StepStarted', EventId: 2, Id: 's', EventTimestamp: 0.003, StepStartedDetails: {} },
    {
      EventType: 'StepSucceeded',
      EventId: 3,
      Id: 's',
      EventTimestamp: 0.004,
      StepSucceededDetails: { Result: { Payload: '1', Truncated: false }, RetryDetails: { CurrentAttempt: 1 } },
    },
  ]);
});

const begun: readonly Change[] = [
  { change: 'start', at: 1, timeoutSeconds: 60 },
  { change: 'invoke', at: 2 },
];

test('eventsOf() tells what an invoke was started with', () => {
  const ChainedInvokeOptions = { FunctionName: 'shipping', TenantId: 'tenant-1' };
  const updates = [{ Id: 'x', Type: 'CHAINED_INVOKE', Action: 'START', ChainedInvokeOptions, Payload: '7' }] as const;
  const { state } = openTimeline(arn, [...begun, { change: 'checkpoint', at: 3, updates }]);

  expect(eventsOf(state).at(-1)).toMatchObject({
    EventType: 'ChainedInvokeStarted',
    ChainedInvokeStartedDetails: { ...ChainedInvokeOptions, Input: { Payload: '7' } },
  });
});

test('eventsOf() tells that a wait was cancelled, and when', () => {
  const started = { Id: 'x', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 1 } } as const;
  const cancelled = { Id: 'x', Type: 'WAIT', Action: 'CANCEL' } as const;
  const { state } = openTimeline(arn, [
    ...begun,
    { change: 'checkpoint', at: 3, updates: [started] },
    { change: 'checkpoint', at: 4, updates: [cancelled] },
  ]);

  expect(eventsOf(state).at(-1)).toMatchObject({ EventType: 'WaitCancelled', Id: 'x', EventTimestamp: 0.004 });
});

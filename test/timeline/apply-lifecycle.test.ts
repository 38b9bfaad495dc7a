import { expect, test } from 'vitest';
import type { InvocationOutput } from '../../src/model/payload.ts';
import type { Variants } from '../../src/model/variants.ts';
import type { Event, OperationUpdate } from '../../src/model/wire.ts';
import type { Change } from '../../src/timeline/change.ts';
import { eventsOf } from '../../src/timeline/events-of.ts';
import { openTimeline, type Timeline } from '../../src/timeline/timeline.ts';
import { operationsOf, summaryOf } from '../../src/timeline/views.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

const start: Change = { change: 'start', at: 1000, input: '{"total":7}', timeoutSeconds: 60 };
const invoke: Change = { change: 'invoke', at: 2000 };
const ends = (output: InvocationOutput): Change => ({ change: 'return', at: 4000, output });
const wait: OperationUpdate = { Id: 'w', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 9 } };
const running = (variants: Partial<Variants> = {}): Timeline => openTimeline(arn, [start, invoke], variants);
const typesOf = ({ state }: Timeline): readonly (string | undefined)[] =>
  eventsOf(state).map((event) => event.EventType);
const last = ({ state }: Timeline): Event | undefined => eventsOf(state).at(-1);

test('applyStart() writes the EXECUTION operation and event 1', () => {
  const { state } = openTimeline(arn, [start]);

  expect(operationsOf(state)).toEqual([
    {
      Id: 'e-1',
      Type: 'EXECUTION',
      StartTimestamp: 1,
      Status: 'STARTED',
      ExecutionDetails: { InputPayload: '{"total":7}' },
    },
  ]);
  expect(eventsOf(state)).toEqual([
    {
      EventType: 'ExecutionStarted',
      EventId: 1,
      Id: 'e-1',
      Name: 'order-17',
      EventTimestamp: 1,
      ExecutionStartedDetails: { Input: { Payload: '{"total":7}', Truncated: false }, ExecutionTimeout: 60 },
    },
  ]);
});

test.for([0, 0.5, 31_622_401])('applyStart() refuses a timeout of %d seconds', (timeoutSeconds) => {
  expect(openTimeline(arn).append({ change: 'start', at: 1, timeoutSeconds })?.message).toBe(
    `ExecutionTimeout must be 1 to 31622400 seconds, found ${timeoutSeconds}`,
  );
});

test('applyStart() refuses an input above 6 MB', () => {
  const input = 'x'.repeat(6_291_457);

  expect(openTimeline(arn).append({ change: 'start', at: 1, timeoutSeconds: 1, input })?.message).toBe(
    'EXECUTION input payload size must be less than or equal to 6291456 bytes.',
  );
});

test('applyInvoke() refuses a second invocation while one is open', () => {
  expect(running().append(invoke)?.message).toBe('Cannot invoke the handler: an invocation is open');
});

test('applyReturn() writes InvocationCompleted without Id, Name, SubType and ParentId', () => {
  const timeline = running();
  timeline.append(ends({ Status: 'SUCCEEDED' }));
  const [, completed] = eventsOf(timeline.state);

  expect(Object.keys(completed ?? {})).toEqual([
    'EventType',
    'EventId',
    'EventTimestamp',
    'InvocationCompletedDetails',
  ]);
  expect(completed).toMatchObject({
    EventId: 2,
    EventTimestamp: 4,
    InvocationCompletedDetails: {
      StartTimestamp: 2,
      EndTimestamp: 4,
      RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  });
});

test('applyReturn() gives each invocation a RequestId of its own', () => {
  const timeline = running();
  timeline.append({ change: 'crash', at: 3000, error: {} });
  timeline.append({ change: 'invoke', at: 4000 });
  timeline.append(ends({ Status: 'SUCCEEDED' }));
  const ids = eventsOf(timeline.state).flatMap((event) => event.InvocationCompletedDetails?.RequestId ?? []);

  expect(new Set(ids).size).toBe(2);
});

test('applyReturn() ends the execution SUCCEEDED with its result', () => {
  const timeline = running();
  timeline.append(ends({ Status: 'SUCCEEDED', Result: '"done"' }));

  expect(typesOf(timeline)).toEqual(['ExecutionStarted', 'InvocationCompleted', 'ExecutionSucceeded']);
  expect(last(timeline)).toMatchObject({ Id: 'e-1', EventTimestamp: 4 });
  expect(last(timeline)?.ExecutionSucceededDetails).toEqual({ Result: { Payload: '"done"', Truncated: false } });
  expect(summaryOf(timeline.state)).toMatchObject({ Status: 'SUCCEEDED', Result: '"done"', EndTimestamp: 4 });
  expect(operationsOf(timeline.state)).toMatchObject([{ Status: 'SUCCEEDED', EndTimestamp: 4 }]);
});

test('applyReturn() ends the execution FAILED with its error, an empty one where there is none', () => {
  const told = running();
  told.append(ends({ Status: 'FAILED', Error: { ErrorMessage: 'no' } }));
  const silent = running();
  silent.append(ends({ Status: 'FAILED' }));

  expect(last(told)?.ExecutionFailedDetails).toEqual({ Error: { Payload: { ErrorMessage: 'no' }, Truncated: false } });
  expect(last(silent)?.ExecutionFailedDetails).toEqual({ Error: { Payload: {}, Truncated: false } });
  expect(summaryOf(told.state)).toMatchObject({ Status: 'FAILED', Error: { ErrorMessage: 'no' } });
  expect(summaryOf(told.state)).not.toHaveProperty('Result');
});

test('applyReturn() leaves the execution RUNNING on PENDING', () => {
  const timeline = running();
  timeline.append({ change: 'checkpoint', at: 3000, updates: [wait] });

  expect(timeline.append(ends({ Status: 'PENDING' }))).toBeUndefined();
  expect(summaryOf(timeline.state).Status).toBe('RUNNING');
  expect(summaryOf(timeline.state)).not.toHaveProperty('EndTimestamp');
});

test.for<[string, InvocationOutput]>([
  ['Response status is required', {} as InvocationOutput],
  ['Unexpected invocation status: RUNNING', { Status: 'RUNNING' as 'PENDING' }],
  ['Cannot provide a Result for FAILED status.', { Status: 'FAILED', Result: '' }],
  ['Cannot provide an Error for SUCCEEDED status.', { Status: 'SUCCEEDED', Error: {} }],
  ['Cannot return PENDING status with no pending operations.', { Status: 'PENDING' }],
])('applyReturn() refuses an output: %s', ([message, output]) => {
  expect(running().append(ends(output))?.message).toBe(message);
});

test('applyReturn() takes a READY step for nothing pending', () => {
  const timeline = running();
  const retry: OperationUpdate = {
    Id: 's',
    Type: 'STEP',
    Action: 'RETRY',
    StepOptions: { NextAttemptDelaySeconds: 1 },
  };
  timeline.append({ change: 'checkpoint', at: 3000, updates: [retry] });
  timeline.append({ change: 'service', at: 4000, id: 's', trigger: 'retry-due' });

  expect(timeline.append(ends({ Status: 'PENDING' }))?.message).toBe(
    'Cannot return PENDING status with no pending operations.',
  );
});

test('applyCrash() writes InvocationCompleted with the error and changes no operation', () => {
  const timeline = running();
  timeline.append({ change: 'checkpoint', at: 3000, updates: [{ Id: 's', Type: 'STEP', Action: 'START' }] });
  const before = JSON.stringify(operationsOf(timeline.state));
  timeline.append({ change: 'crash', at: 4000, error: { ErrorType: 'Runtime.ExitError' } });

  expect(JSON.stringify(operationsOf(timeline.state))).toBe(before);
  expect(last(timeline)?.InvocationCompletedDetails?.Error).toEqual({
    Payload: { ErrorType: 'Runtime.ExitError' },
    Truncated: false,
  });
  expect(timeline.append({ change: 'crash', at: 5000, error: {} })?.message).toBe(
    'Cannot end an invocation: none is open',
  );
});

test('applyEnd() times the execution out when its seconds are over, and not before', () => {
  const timeline = running();

  expect(timeline.append({ change: 'timeout', at: 60_999 })?.message).toBe(
    'Cannot time the execution out: its 60 seconds are not over',
  );
  expect(timeline.append({ change: 'timeout', at: 61_000 })).toBeUndefined();
  expect(summaryOf(timeline.state)).toMatchObject({
    Status: 'TIMED_OUT',
    Error: { ErrorMessage: 'Execution timed out after 60 seconds.' },
    EndTimestamp: 61,
  });
  expect(typesOf(timeline)).toEqual(['ExecutionStarted', 'ExecutionTimedOut']);
});

test('applyEnd() leaves open operations STARTED when the time of the execution is over', () => {
  const timeline = running();
  timeline.append({ change: 'checkpoint', at: 3000, updates: [{ Id: 'k', Type: 'CALLBACK', Action: 'START' }] });
  timeline.append({ change: 'timeout', at: 61_000 });

  expect(operationsOf(timeline.state)).toMatchObject([
    { Status: 'TIMED_OUT', EndTimestamp: 61 },
    { Status: 'STARTED' },
  ]);
});

test('applyEnd() stops the execution and leaves open operations STARTED', () => {
  const timeline = running();
  timeline.append({ change: 'checkpoint', at: 3000, updates: [wait] });
  timeline.append({ change: 'stop', at: 4000 });

  expect(operationsOf(timeline.state)).toMatchObject([{ Status: 'STOPPED', EndTimestamp: 4 }, { Status: 'STARTED' }]);
  expect(last(timeline)?.ExecutionStoppedDetails).toEqual({
    Error: { Payload: { ErrorMessage: 'Execution stopped by user request' }, Truncated: false },
  });
});

test('applyEnd() leaves nothing for the handler to return', () => {
  const timeline = running();
  timeline.append({ change: 'stop', at: 3000 });
  const before = typesOf(timeline);

  expect(timeline.append(ends({ Status: 'SUCCEEDED' }))?.message).toBe('Invalid checkpoint token');
  expect(typesOf(timeline)).toEqual(before);
});

test('applyEnd() keeps the error that the stop came with', () => {
  const timeline = running();
  timeline.append({ change: 'stop', at: 4000, error: { ErrorMessage: 'wrong order' } });

  expect(summaryOf(timeline.state)).toMatchObject({ Status: 'STOPPED', Error: { ErrorMessage: 'wrong order' } });
});

test('closeByUpdate() writes the event of the end after the invocation, or at the checkpoint', () => {
  const end: Change = {
    change: 'checkpoint',
    at: 3000,
    updates: [{ Id: 'result-1', Type: 'EXECUTION', Action: 'SUCCEED', Payload: '1' }],
  };
  const late = running();
  const early = running({ executionEvent: 'at-checkpoint' });
  for (const timeline of [late, early]) {
    timeline.append(end);
    expect(summaryOf(timeline.state)).toMatchObject({ Status: 'SUCCEEDED', Result: '1', EndTimestamp: 3 });
    expect(timeline.append(ends({ Status: 'SUCCEEDED', Result: '' }))).toBeUndefined();
  }

  expect(typesOf(late)).toEqual(['ExecutionStarted', 'InvocationCompleted', 'ExecutionSucceeded']);
  expect(typesOf(early)).toEqual(['ExecutionStarted', 'ExecutionSucceeded', 'InvocationCompleted']);
  expect(last(late)).toMatchObject({ Id: 'e-1', ExecutionSucceededDetails: { Result: { Payload: '1' } } });
});

test('applyReturn() takes PENDING when what was waited for ended meanwhile', () => {
  const timeline = running();
  const callback: OperationUpdate = { Id: 'c', Type: 'CALLBACK', Action: 'START' };
  timeline.append({ change: 'checkpoint', at: 3000, updates: [callback] });
  timeline.append({ change: 'service', at: 4000, id: 'c', trigger: 'callback-succeeded' });

  expect(timeline.append(ends({ Status: 'PENDING' }))).toBeUndefined();
});

import { expect, test } from 'vitest';
import type { Trigger } from '../../src/model/transitions.ts';
import type { Variants } from '../../src/model/variants.ts';
import type { Event, Operation, OperationUpdate } from '../../src/model/wire.ts';
import type { Change } from '../../src/timeline/change.ts';
import { eventsOf } from '../../src/timeline/events-of.ts';
import { openTimeline, type Timeline } from '../../src/timeline/timeline.ts';
import { operationsOf, updatedIdsOf } from '../../src/timeline/views.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

const retry = { Action: 'RETRY', StepOptions: { NextAttemptDelaySeconds: 10 }, Error: { ErrorMessage: 'no' } } as const;
const updates: readonly OperationUpdate[] = [
  { Id: 'wait', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 10 } },
  { Id: 'step', Type: 'STEP', ...retry },
  {
    Id: 'callback',
    Type: 'CALLBACK',
    Action: 'START',
    CallbackOptions: { TimeoutSeconds: 20, HeartbeatTimeoutSeconds: 10 },
  },
  { Id: 'free', Type: 'CALLBACK', Action: 'START' },
  { Id: 'invoke', Type: 'CHAINED_INVOKE', Action: 'START', ChainedInvokeOptions: { FunctionName: 'f' } },
];

const suspended = (variants: Partial<Variants> = {}): Timeline =>
  openTimeline(
    arn,
    [
      { change: 'start', at: 0, timeoutSeconds: 60 },
      { change: 'invoke', at: 0 },
      { change: 'checkpoint', at: 1000, updates },
      { change: 'return', at: 1000, output: { Status: 'PENDING' } },
    ],
    variants,
  );
const act = (id: string, trigger: Trigger, more: Partial<Change> = {}): Change =>
  ({ change: 'service', at: 30_000, id, trigger, ...more }) as Change; // `more` holds a result or an error
const find = (timeline: Timeline, id: string): Operation | undefined =>
  operationsOf(timeline.state).find((operation) => operation.Id === id);

const timedOut = { ErrorType: 'Callback.Timeout' };
const silent = { ErrorType: 'Callback.Heartbeat' };
const failed = { ErrorMessage: 'no stock' };

interface Row {
  readonly trigger: Trigger;
  readonly id: string;
  readonly more?: Partial<Change>;
  readonly leadsTo: Partial<Operation>;
  readonly event: Partial<Event> | undefined;
}

test.for<Row>([
  {
    trigger: 'timer',
    id: 'wait',
    leadsTo: { Status: 'SUCCEEDED', EndTimestamp: 30, WaitDetails: { ScheduledEndTimestamp: 11 } },
    event: { EventType: 'WaitSucceeded', WaitSucceededDetails: { Duration: 10 } },
  },
  {
    trigger: 'retry-due',
    id: 'step',
    leadsTo: { Status: 'READY', StepDetails: { Attempt: 1, Error: { ErrorMessage: 'no' } } },
    event: undefined,
  },
  {
    trigger: 'callback-succeeded',
    id: 'callback',
    more: { result: 'yes' },
    leadsTo: { Status: 'SUCCEEDED', EndTimestamp: 30 },
    event: {
      EventType: 'CallbackSucceeded',
      CallbackSucceededDetails: { Result: { Payload: 'yes', Truncated: false } },
    },
  },
  {
    trigger: 'callback-failed',
    id: 'callback',
    more: { error: failed },
    leadsTo: { Status: 'FAILED', EndTimestamp: 30 },
    event: { EventType: 'CallbackFailed', CallbackFailedDetails: { Error: { Payload: failed, Truncated: false } } },
  },
  {
    trigger: 'callback-timed-out',
    id: 'callback',
    leadsTo: { Status: 'TIMED_OUT', EndTimestamp: 30 },
    event: {
      EventType: 'CallbackTimedOut',
      CallbackTimedOutDetails: { Error: { Payload: timedOut, Truncated: false } },
    },
  },
  {
    trigger: 'callback-heartbeat-missed',
    id: 'callback',
    leadsTo: { Status: 'TIMED_OUT', EndTimestamp: 30 },
    event: { EventType: 'CallbackTimedOut', CallbackTimedOutDetails: { Error: { Payload: silent, Truncated: false } } },
  },
  {
    trigger: 'invoke-succeeded',
    id: 'invoke',
    more: { result: '7' },
    leadsTo: { Status: 'SUCCEEDED', ChainedInvokeDetails: { Result: '7' } },
    event: {
      EventType: 'ChainedInvokeSucceeded',
      ChainedInvokeSucceededDetails: { Result: { Payload: '7', Truncated: false } },
    },
  },
  {
    trigger: 'invoke-failed',
    id: 'invoke',
    more: { error: failed },
    leadsTo: { Status: 'FAILED', ChainedInvokeDetails: { Error: failed } },
    event: {
      EventType: 'ChainedInvokeFailed',
      ChainedInvokeFailedDetails: { Error: { Payload: failed, Truncated: false } },
    },
  },
  {
    trigger: 'invoke-timed-out',
    id: 'invoke',
    leadsTo: { Status: 'TIMED_OUT', ChainedInvokeDetails: { Error: {} } },
    event: { EventType: 'ChainedInvokeTimedOut' },
  },
  {
    trigger: 'invoke-stopped',
    id: 'invoke',
    leadsTo: { Status: 'STOPPED', ChainedInvokeDetails: { Error: {} } },
    event: { EventType: 'ChainedInvokeStopped' },
  },
])('applyService() changes an operation by $trigger', ({ trigger, id, more, leadsTo, event }) => {
  const timeline = suspended();
  const events = eventsOf(timeline.state).length;

  expect(timeline.append(act(id, trigger, more))).toBeUndefined();

  expect(find(timeline, id)).toMatchObject(leadsTo);
  expect(updatedIdsOf(timeline.state)).toEqual([id]);
  const written = eventsOf(timeline.state).slice(events);
  expect(written).toMatchObject(event ? [{ ...event, EventId: events + 1, Id: id, EventTimestamp: 30 }] : []);
});

test('applyService() is refused by an operation that is no longer open', () => {
  const timeline = suspended();
  timeline.append(act('callback', 'callback-succeeded'));

  expect(timeline.append(act('callback', 'callback-timed-out'))?.message).toBe(
    'Cannot change operation callback by callback-timed-out: found CALLBACK SUCCEEDED, expected CALLBACK STARTED',
  );
});

test.for<[string, Change, string]>([
  ['an operation of another type', act('step', 'timer'), 'step by timer: found STEP PENDING, expected WAIT STARTED'],
  ['no operation', act('moon', 'timer'), 'moon by timer: found no such operation, expected WAIT STARTED'],
  ['a trigger that does not exist', act('wait', 'moon' as Trigger), "wait by 'moon': found no such trigger"],
  ['a timer before its time', act('wait', 'timer', { at: 10_999 }), 'wait by timer at 10999: it is due at 11000'],
  [
    'a retry before its time',
    act('step', 'retry-due', { at: 10_999 }),
    'step by retry-due at 10999: it is due at 11000',
  ],
  [
    'a timeout before its time',
    act('callback', 'callback-timed-out', { at: 20_999 }),
    'callback by callback-timed-out at 20999: it is due at 21000',
  ],
  [
    'a timeout of a callback that has none',
    act('free', 'callback-timed-out'),
    'free by callback-timed-out: it has no such timeout',
  ],
  [
    'a missed heartbeat of a callback that expects none',
    act('free', 'callback-heartbeat-missed'),
    'free by callback-heartbeat-missed: it has no such timeout',
  ],
])('applyService() refuses %s', ([, change, message]) => {
  expect(suspended().append(change)?.message).toBe(`Cannot change operation ${message}`);
});

test('applyService() measures the results that come from outside', () => {
  const timeline = suspended({ callbackResultBytes: 4 });

  expect(timeline.append(act('callback', 'callback-succeeded', { result: 'éé!' }))?.message).toBe(
    'CALLBACK output payload size must be less than or equal to 4 bytes.',
  );
  expect(timeline.append(act('invoke', 'invoke-succeeded', { result: 'x'.repeat(1_048_577) }))?.message).toBe(
    'CHAINED_INVOKE output payload size must be less than or equal to 1048576 bytes.',
  );
  expect(timeline.append(act('callback', 'callback-succeeded', { result: 'éé' }))).toBeUndefined();
});

test('applyService() keeps NextAttemptTimestamp of a READY step where the variant says so', () => {
  const timeline = suspended({ readyNextAttempt: 'kept' });
  timeline.append(act('step', 'retry-due'));

  expect(find(timeline, 'step')?.StepDetails?.NextAttemptTimestamp).toBe(11);
});

test('applyHeartbeat() arms the heartbeat timer again, writes no event and changes no operation', () => {
  const timeline = suspended();
  const before = JSON.stringify([operationsOf(timeline.state), eventsOf(timeline.state)]);

  timeline.append({ change: 'heartbeat', at: 9000, id: 'callback' });

  expect(JSON.stringify([operationsOf(timeline.state), eventsOf(timeline.state)])).toBe(before);
  expect(updatedIdsOf(timeline.state)).toEqual([]);
  expect(timeline.append(act('callback', 'callback-heartbeat-missed', { at: 18_999 }))?.message).toBe(
    'Cannot change operation callback by callback-heartbeat-missed at 18999: it is due at 19000',
  );
});

test('applyHeartbeat() refuses what is no open callback', () => {
  const timeline = suspended();
  timeline.append(act('callback', 'callback-succeeded'));

  for (const id of ['wait', 'callback', 'moon']) {
    expect(timeline.append({ change: 'heartbeat', at: 30_000, id })?.message).toBe(
      `Cannot take a heartbeat of operation ${id}: it is no open callback`,
    );
  }
});

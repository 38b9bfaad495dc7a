import { expect, test } from 'vitest';
import type { OperationAction, OperationType, OperationUpdate } from '../../src/model/wire.ts';
import type { Change } from '../../src/timeline/change.ts';
import { eventsOf } from '../../src/timeline/events-of.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';
import { operationsOf } from '../../src/timeline/views.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

const start = {
  STEP: { Id: 'x', Type: 'STEP', Action: 'START' },
  CONTEXT: { Id: 'x', Type: 'CONTEXT', Action: 'START' },
  WAIT: { Id: 'x', Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 1 } },
  CALLBACK: { Id: 'x', Type: 'CALLBACK', Action: 'START', CallbackOptions: { TimeoutSeconds: 1 } },
  CHAINED_INVOKE: { Id: 'x', Type: 'CHAINED_INVOKE', Action: 'START', ChainedInvokeOptions: { FunctionName: 'f' } },
} as const;
const retry = { Id: 'x', Type: 'STEP', Action: 'RETRY', StepOptions: { NextAttemptDelaySeconds: 1 } } as const;

const checkpoint = (...updates: OperationUpdate[]): Change => ({ change: 'checkpoint', at: 3, updates });
const update = (Type: OperationType, Action: OperationAction): Change => checkpoint({ Id: 'x', Type, Action });
const service = (trigger: Extract<Change, { change: 'service' }>['trigger']): Change => ({
  change: 'service',
  at: 5000,
  id: 'x',
  trigger,
});

// what leads an operation to each status that its type can have
const roads: Readonly<Record<string, readonly Change[]>> = {
  'STEP STARTED': [checkpoint(start.STEP)],
  'STEP PENDING': [checkpoint(retry)],
  'STEP READY': [checkpoint(retry), service('retry-due')],
  'STEP SUCCEEDED': [update('STEP', 'SUCCEED')],
  'STEP FAILED': [update('STEP', 'FAIL')],
  'CONTEXT STARTED': [checkpoint(start.CONTEXT)],
  'CONTEXT SUCCEEDED': [update('CONTEXT', 'SUCCEED')],
  'CONTEXT FAILED': [update('CONTEXT', 'FAIL')],
  'WAIT STARTED': [checkpoint(start.WAIT)],
  'WAIT SUCCEEDED': [checkpoint(start.WAIT), service('timer')],
  'WAIT CANCELLED': [checkpoint(start.WAIT), update('WAIT', 'CANCEL')],
  'CALLBACK STARTED': [checkpoint(start.CALLBACK)],
  'CALLBACK SUCCEEDED': [checkpoint(start.CALLBACK), service('callback-succeeded')],
  'CALLBACK FAILED': [checkpoint(start.CALLBACK), service('callback-failed')],
  'CALLBACK TIMED_OUT': [checkpoint(start.CALLBACK), service('callback-timed-out')],
  'CHAINED_INVOKE STARTED': [checkpoint(start.CHAINED_INVOKE)],
  'CHAINED_INVOKE SUCCEEDED': [checkpoint(start.CHAINED_INVOKE), service('invoke-succeeded')],
  'CHAINED_INVOKE FAILED': [checkpoint(start.CHAINED_INVOKE), service('invoke-failed')],
  'CHAINED_INVOKE TIMED_OUT': [checkpoint(start.CHAINED_INVOKE), service('invoke-timed-out')],
  'CHAINED_INVOKE STOPPED': [checkpoint(start.CHAINED_INVOKE), service('invoke-stopped')],
};

const begun: readonly Change[] = [
  { change: 'start', at: 1, timeoutSeconds: 60 },
  { change: 'invoke', at: 2 },
];

interface Rule {
  readonly does: string;
  readonly with: OperationUpdate;
  /** Where the update leads from each status that it may come from. */
  readonly leads: Readonly<Record<string, string>>;
  /** The refusal from every other status. */
  readonly refusal: string;
}

const close = { Id: 'x', Type: 'STEP', Action: 'SUCCEED' } as const;
const notAgain = (what: string): string => `Cannot start a ${what} that already exists.`;

const rules: readonly Rule[] = [
  {
    does: 'STEP START',
    with: start.STEP,
    leads: { none: 'STARTED', READY: 'STARTED' },
    refusal: 'Invalid current STEP state to start.',
  },
  {
    does: 'STEP SUCCEED',
    with: close,
    leads: { none: 'SUCCEEDED', STARTED: 'SUCCEEDED', READY: 'SUCCEEDED' },
    refusal: 'Invalid current STEP state to close.',
  },
  {
    does: 'STEP FAIL',
    with: { ...close, Action: 'FAIL' },
    leads: { none: 'FAILED', STARTED: 'FAILED', READY: 'FAILED' },
    refusal: 'Invalid current STEP state to close.',
  },
  {
    does: 'STEP RETRY',
    with: retry,
    leads: { none: 'PENDING', STARTED: 'PENDING', READY: 'PENDING' },
    refusal: 'Invalid current STEP state to re-attempt.',
  },
  { does: 'CONTEXT START', with: start.CONTEXT, leads: { none: 'STARTED' }, refusal: notAgain('CONTEXT') },
  {
    does: 'CONTEXT SUCCEED',
    with: { Id: 'x', Type: 'CONTEXT', Action: 'SUCCEED' },
    leads: { none: 'SUCCEEDED', STARTED: 'SUCCEEDED' },
    refusal: 'Invalid current CONTEXT state to close.',
  },
  {
    does: 'CONTEXT FAIL',
    with: { Id: 'x', Type: 'CONTEXT', Action: 'FAIL' },
    leads: { none: 'FAILED', STARTED: 'FAILED' },
    refusal: 'Invalid current CONTEXT state to close.',
  },
  { does: 'WAIT START', with: start.WAIT, leads: { none: 'STARTED' }, refusal: notAgain('WAIT') },
  {
    does: 'WAIT CANCEL',
    with: { Id: 'x', Type: 'WAIT', Action: 'CANCEL' },
    leads: { STARTED: 'CANCELLED' },
    refusal: 'Cannot cancel a WAIT that does not exist or has already completed.',
  },
  { does: 'CALLBACK START', with: start.CALLBACK, leads: { none: 'STARTED' }, refusal: notAgain('CALLBACK') },
  {
    does: 'CHAINED_INVOKE START',
    with: start.CHAINED_INVOKE,
    leads: { none: 'STARTED' },
    refusal: notAgain('CHAINED_INVOKE'),
  },
];

const cases = rules.flatMap((rule) => {
  const type = rule.with.Type;
  const statuses = Object.keys(roads).filter((road) => road.startsWith(`${type} `));
  return ['none', ...statuses.map((road) => road.slice(type.length + 1))].map((from) => ({ rule, from }));
});
const taken = cases.filter(({ rule, from }) => rule.leads[from] !== undefined);
const refused = cases.filter(({ rule, from }) => rule.leads[from] === undefined);

test.for(taken.map(({ rule, from }) => [rule.does, from, rule.leads[from], rule] as const))(
  'applyUpdate() takes %s from %s to %s',
  ([, from, to, rule]) => {
    const road = roads[`${rule.with.Type} ${from}`] ?? [];
    const timeline = openTimeline(arn, [...begun, ...road]);

    expect(timeline.append({ change: 'checkpoint', at: 6000, updates: [rule.with] })).toBeUndefined();
    expect(operationsOf(timeline.state).find(({ Id }) => Id === 'x')?.Status).toBe(to);
  },
);

test.for(refused.map(({ rule, from }) => [rule.does, from, rule.refusal, rule] as const))(
  'applyUpdate() refuses %s from %s: %s',
  ([, from, message, rule]) => {
    const road = roads[`${rule.with.Type} ${from}`] ?? [];
    const timeline = openTimeline(arn, [...begun, ...road]);
    const before = JSON.stringify(operationsOf(timeline.state));

    const refusal = timeline.append({ change: 'checkpoint', at: 6000, updates: [rule.with] });

    expect(refusal).toEqual({ exception: 'InvalidParameterValueException', message });
    expect(JSON.stringify(operationsOf(timeline.state))).toBe(before);
  },
);

test('applyUpdate() was tried from every status of every type', () => {
  expect([taken.length, refused.length]).toEqual([20, 35]);
});

test.for<[OperationType, OperationAction]>([
  ['STEP', 'CANCEL'],
  ['CONTEXT', 'RETRY'],
  ['CONTEXT', 'CANCEL'],
  ['WAIT', 'SUCCEED'],
  ['WAIT', 'FAIL'],
  ['WAIT', 'RETRY'],
  ['CALLBACK', 'SUCCEED'],
  ['CALLBACK', 'FAIL'],
  ['CALLBACK', 'RETRY'],
  ['CALLBACK', 'CANCEL'],
  ['CHAINED_INVOKE', 'SUCCEED'],
  ['CHAINED_INVOKE', 'FAIL'],
  ['CHAINED_INVOKE', 'RETRY'],
  ['CHAINED_INVOKE', 'CANCEL'],
  ['EXECUTION', 'START'],
  ['EXECUTION', 'RETRY'],
  ['EXECUTION', 'CANCEL'],
])('applyUpdate() refuses %s %s: Invalid action for the given operation type.', ([type, action]) => {
  const timeline = openTimeline(arn, begun);

  expect(timeline.append(update(type, action))?.message).toBe('Invalid action for the given operation type.');
});

test.for(['CALLBACK', 'CHAINED_INVOKE'] as const)(
  'applyUpdate() takes CANCEL of an open %s where the variant accepts it, and writes no event',
  (type) => {
    const cancelled = (...road: Change[]) => {
      const timeline = openTimeline(arn, [...begun, ...road], { cancel: 'accept' });
      const events = eventsOf(timeline.state).length;
      const refusal = timeline.append({ ...update(type, 'CANCEL'), at: 6000 } as Change)?.message; // still a checkpoint
      return [refusal ?? operationsOf(timeline.state)[1]?.Status, eventsOf(timeline.state).length - events];
    };
    const gone = `Cannot cancel a ${type} that does not exist or has already completed.`;
    const closed = service(type === 'CALLBACK' ? 'callback-failed' : 'invoke-failed');

    expect(cancelled(checkpoint(start[type]))).toEqual(['CANCELLED', 0]);
    expect(cancelled()).toEqual([gone, 0]);
    expect(cancelled(checkpoint(start[type]), closed)).toEqual([gone, 0]);
  },
);

test.for<[string, readonly OperationUpdate[], readonly string[]]>([
  ['START and SUCCEED of a step in one batch', [start.STEP, close], ['StepStarted', 'StepSucceeded 1']],
  ['SUCCEED of a step without START', [close], ['StepSucceeded 1']],
  ['FAIL of a step without START', [{ ...close, Action: 'FAIL' }], ['StepFailed 1']],
  ['RETRY of a step without START', [{ ...retry, Error: {} }], ['StepFailed 1, next in 1 s']],
  [
    'RETRY of a step with a Payload',
    [start.STEP, { ...retry, Payload: '7' }],
    ['StepStarted', 'StepSucceeded 1, next in 1 s'],
  ],
  ['SUCCEED of a context without START', [{ ...close, Type: 'CONTEXT' }], ['ContextSucceeded']],
])('applyUpdate() writes the events of %s', ([, updates, events]) => {
  const { state } = openTimeline(arn, [...begun, checkpoint(...updates)]);
  const told = eventsOf(state)
    .slice(1)
    .map(({ EventType, StepSucceededDetails, StepFailedDetails }) => {
      const { CurrentAttempt, NextAttemptDelaySeconds: delay } =
        (StepSucceededDetails ?? StepFailedDetails)?.RetryDetails ?? {};
      return `${EventType}${CurrentAttempt ? ` ${CurrentAttempt}` : ''}${delay ? `, next in ${delay} s` : ''}`;
    });

  expect(told).toEqual(events);
});

test.for(['SUCCEED', 'FAIL'] as const)('applyUpdate() ends the execution by EXECUTION %s', (action) => {
  const timeline = openTimeline(arn, begun);

  expect(timeline.append(update('EXECUTION', action))).toBeUndefined();
  expect(operationsOf(timeline.state)).toMatchObject([
    { Id: 'e-1', Status: action === 'FAIL' ? 'FAILED' : 'SUCCEEDED', EndTimestamp: 0.003 },
  ]);
});

// SDKs send a result that is too large to be returned under an Id of their own
test('applyUpdate() takes an EXECUTION update with any Id for the execution itself', () => {
  const timeline = openTimeline(arn, begun);
  const updates = [{ Id: 'execution-result-17', Type: 'EXECUTION', Action: 'SUCCEED', Payload: '"large"' }] as const;

  expect(timeline.append({ change: 'checkpoint', at: 3, updates })).toBeUndefined();
  expect(timeline.append({ change: 'return', at: 4, output: { Status: 'SUCCEEDED', Result: '' } })).toBeUndefined();
  expect(operationsOf(timeline.state).map(({ Id, Status }) => [Id, Status])).toEqual([['e-1', 'SUCCEEDED']]);
  expect(eventsOf(timeline.state).filter(({ EventType }) => EventType === 'ExecutionSucceeded')).toMatchObject([
    { Id: 'e-1', ExecutionSucceededDetails: { Result: { Payload: '"large"' } } },
  ]);
});

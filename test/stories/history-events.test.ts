import { expect, test } from 'vitest';
import { execution, type Run } from '../../src/index.ts';

const told = (tell: (run: Run) => unknown) =>
  execution('order-17', (run) => void tell(run), { arn: { executionId: 'e-1' }, start: 0 });

const order = told((run) =>
  run
    .step('charge', { attempts: 2 })
    .map('ship', [1, 2], (r, n) => r.wait('w', { seconds: n }).step('s'))
    .callback('signed', { raw: 'yes' })
    .crash()
    .succeed({ done: true }),
);

test('History counts its events from 1 without a gap', () => {
  expect(order.events.map(({ EventId }) => EventId)).toEqual(order.events.map((_, index) => index + 1));
});

test('History is in the order of time', () => {
  const times = order.events.map(({ EventTimestamp = 0 }) => EventTimestamp);

  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('History begins with ExecutionStarted, which tells the input and the timeout', () => {
  expect(order.events[0]).toEqual({
    EventType: 'ExecutionStarted',
    EventId: 1,
    Id: 'e-1',
    Name: 'order-17',
    EventTimestamp: 0,
    ExecutionStartedDetails: { Input: { Payload: '{}', Truncated: false }, ExecutionTimeout: 31_622_400 },
  });
});

test('History ends with the end of the execution, at the time of its last InvocationCompleted', () => {
  const [completed, ended] = order.events.slice(-2);

  expect([completed?.EventType, ended?.EventType]).toEqual(['InvocationCompleted', 'ExecutionSucceeded']);
  expect(ended?.EventTimestamp).toBe(completed?.EventTimestamp);
  expect(ended).toMatchObject({ Id: 'e-1', Name: 'order-17' });
});

test('History has one InvocationCompleted for each invocation, a crashed one too', () => {
  const invocations = order.log?.filter(({ change }) => change === 'invoke').length;
  const completed = order.events.filter(({ EventType }) => EventType === 'InvocationCompleted');

  expect(completed).toHaveLength(invocations ?? 0);
  expect(completed.filter((event) => event.InvocationCompletedDetails?.Error)).toHaveLength(1);
  for (const event of completed) {
    const { StartTimestamp = 0, EndTimestamp = 0 } = event.InvocationCompletedDetails ?? {};

    expect(StartTimestamp).toBeLessThanOrEqual(EndTimestamp);
    expect(EndTimestamp).toBe(event.EventTimestamp);
    expect(Object.keys(event)).not.toEqual(expect.arrayContaining(['Id']));
  }
});

test('Each event carries exactly the one details member of its type', () => {
  for (const event of order.events) {
    expect(Object.keys(event).filter((name) => name.endsWith('Details'))).toEqual([`${event.EventType}Details`]);
  }
});

test('Events copy Id, Name, SubType and ParentId of their operation', () => {
  const { operations, events } = told((run) => run.child('c', (c) => c.step('s', { status: 'STARTED' })));
  const event = events.find(({ EventType }) => EventType === 'StepStarted');
  const { Id, Name, SubType, ParentId } = operations[2] ?? {};

  expect(event).toMatchObject({ Id, Name, SubType, ParentId });
});

test('StepFailed of a RETRY tells the attempt and the delay, the last one no delay', () => {
  const { events } = told((run) => run.step('s', { attempts: 3, failure: 'busy', error: 'closed' }));
  const failures = events.flatMap((event) => event.StepFailedDetails ?? []);
  const error = (message: string): object => ({
    Payload: { ErrorMessage: message, ErrorType: 'Error' },
    Truncated: false,
  });

  expect(failures).toEqual([
    { Error: error('busy'), RetryDetails: { CurrentAttempt: 1, NextAttemptDelaySeconds: 1 } },
    { Error: error('busy'), RetryDetails: { CurrentAttempt: 2, NextAttemptDelaySeconds: 2 } },
    { Error: error('closed'), RetryDetails: { CurrentAttempt: 3 } },
  ]);
});

test.for<[string, (run: Run) => unknown]>([
  ['ExecutionStarted', (run) => run],
  ['ExecutionSucceeded', (run) => run.succeed()],
  ['ExecutionFailed', (run) => run.fail('no')],
  ['ExecutionTimedOut', (run) => run.timeOut()],
  ['ExecutionStopped', (run) => run.stop()],
])(
  '%s carries the Id of the EXECUTION operation and the name of the execution, no SubType and no ParentId',
  ([type, tell]) => {
    const members = Object.entries(told(tell).events.at(-1) ?? {});

    expect(Object.fromEntries(members.filter(([name]) => !/^Event(Id|Timestamp)$|Details$/.test(name)))).toEqual({
      EventType: type,
      Id: 'e-1',
      Name: 'order-17',
    });
  },
);

test('StepSucceeded of a wait-for-condition tells the state, the attempt and the delay, the last one no delay', () => {
  const { events } = told((run) => run.waitForCondition('c', { polls: 3, states: [1, 2], result: 3, delaySeconds: 5 }));
  const poll = (state: string, retry: object): object => ({
    Result: { Payload: state, Truncated: false },
    RetryDetails: retry,
  });

  expect(events.flatMap((event) => event.StepSucceededDetails ?? [])).toEqual([
    poll('1', { CurrentAttempt: 1, NextAttemptDelaySeconds: 5 }),
    poll('2', { CurrentAttempt: 2, NextAttemptDelaySeconds: 5 }),
    poll('3', { CurrentAttempt: 3 }),
  ]);
});

test('StepSucceeded carries its attempt on a first success, and no payload for no result', () => {
  const details = (tell: (run: Run) => unknown): unknown => told(tell).events[2]?.StepSucceededDetails;

  expect(details((run) => run.step('s', { result: null }))).toEqual({
    Result: { Payload: 'null', Truncated: false },
    RetryDetails: { CurrentAttempt: 1 },
  });
  expect(details((run) => run.step('s'))).toEqual({
    Result: { Truncated: false },
    RetryDetails: { CurrentAttempt: 1 },
  });
});

test('StepStarted is written once an attempt, none when a retry is due, none when a crashed attempt goes on', () => {
  const { events } = told((run) => run.step('s', { attempts: 3, crashAt: 2 }));

  expect(events.filter(({ EventType }) => EventType === 'StepStarted')).toHaveLength(3);
});

test('WaitStarted tells its duration and its end, WaitSucceeded its duration', () => {
  const { events } = told((run) => run.wait('w', { seconds: 5 }));

  expect(events[1]?.WaitStartedDetails).toEqual({ Duration: 5, ScheduledEndTimestamp: 5.012 });
  expect(events[3]?.WaitSucceededDetails).toEqual({ Duration: 5 });
});

test('CallbackStarted tells the id and the timeouts that were asked for', () => {
  const { events, operations } = told((run) => run.callback('k', { timeout: 90, heartbeatSeconds: 60 }));

  expect(events[1]?.CallbackStartedDetails).toEqual({
    CallbackId: operations[1]?.CallbackDetails?.CallbackId,
    Timeout: 90,
    HeartbeatTimeout: 60,
  });
  expect(events.at(-1)?.CallbackTimedOutDetails).toEqual({
    Error: { Payload: { ErrorType: 'Callback.Timeout' }, Truncated: false },
  });
});

test('ContextSucceeded of a large result carries an empty payload', () => {
  const { events } = told((run) => run.child('c', (c) => c.succeed('x'.repeat(300_000))));

  expect(events.at(-1)?.ContextSucceededDetails).toEqual({ Result: { Payload: '', Truncated: false } });
});

test('Every StartTimestamp is the time of the first event of its operation', () => {
  for (const operation of order.operations) {
    const first = order.events.find(({ Id }) => Id === operation.Id);

    expect(first?.EventTimestamp).toBe(operation.StartTimestamp);
  }
});

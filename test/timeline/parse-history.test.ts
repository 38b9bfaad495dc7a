import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executions } from '../../src/arbitraries.ts';
import { assertRead, execution, parseHistory } from '../../src/index.ts';

test('parseHistory() leads to the same events for every execution, and to operations that break no rule', () => {
  fc.assert(
    fc.property(executions(), ({ arn, events }) => {
      const rebuilt = parseHistory(JSON.stringify({ Events: events }), { arn });

      expect(rebuilt.events).toEqual(events);
      expect(() => assertRead([{ Operations: rebuilt.operations }], { arn })).not.toThrow();
    }),
    { numRuns: Number(process.env.LAW_RUNS ?? 30) },
  );
});

test('parseHistory() begins an invocation when it began, also before a retry that is due while it runs', () => {
  const { arn, events } = execution(
    'example',
    (run) => {
      run
        .all(
          (line) => line.waitForCondition('a', { delaySeconds: 2 }),
          (line) => line.all((inner) => inner.waitForCallback('a', { afterSeconds: 1 }).crash()),
          (line) => line.step('a', { crashAt: 1, semantics: 'at-most-once' }),
        )
        .succeed([]);
    },
    { idStyle: 'python' },
  );

  expect(parseHistory({ Events: events }, { arn }).events).toEqual(events);
});

test('parseHistory() gives the operations and every earlier moment', () => {
  const order = execution('order-17', (run) => void run.step('reserve stock').wait('cool down', { seconds: 60 }));

  const rebuilt = parseHistory(order.events, { arn: order.arn });

  expect(rebuilt.operations).toEqual(order.operations);
  expect(rebuilt.at({ invocation: 1 }).operations).toHaveLength(1);
  expect(rebuilt.invocation().UpdatedOperationIds).toEqual(order.invocation().UpdatedOperationIds);
});

test('parseHistory() reads events in reverse order, and takes the ARN’s ends from ExecutionStarted', () => {
  const order = execution('order-17', (run) => void run.step('a').succeed(1));

  const rebuilt = parseHistory(order.events.toReversed());

  expect(rebuilt.arn.split('/').slice(1)).toEqual(order.arn.split('/').slice(1));
  expect([rebuilt.status, rebuilt.summary.Result]).toEqual(['SUCCEEDED', '1']);
});

// as AWS's emulator for JavaScript saves them: ISO 8601 times, no CurrentAttempt, an empty Error, waits that are skipped
test('parseHistory() reads what an emulator saved that skips time', () => {
  const at = (milliseconds: number): string => new Date(1_767_225_600_000 + milliseconds).toISOString();
  const invocation = { StartTimestamp: at(0), EndTimestamp: at(5), Error: {}, RequestId: 'r-1' };
  const wait = { Id: 'c81e728d9d4c2f63', SubType: 'Wait', Name: 'pause' };

  const rebuilt = parseHistory([
    {
      EventType: 'ExecutionStarted',
      EventId: 1,
      Id: 'a1c9',
      EventTimestamp: at(0),
      ExecutionStartedDetails: { Input: { Payload: '{}' } },
    },
    {
      EventType: 'WaitStarted',
      EventId: 2,
      ...wait,
      EventTimestamp: at(3),
      WaitStartedDetails: { Duration: 'PT1S', ScheduledEndTimestamp: at(1003) },
    },
    { EventType: 'InvocationCompleted', EventId: 3, EventTimestamp: at(5), InvocationCompletedDetails: invocation },
    { EventType: 'WaitSucceeded', EventId: 4, ...wait, EventTimestamp: at(6) },
    { EventType: 'InvocationCompleted', EventId: 5, EventTimestamp: at(9), InvocationCompletedDetails: {} },
    {
      EventType: 'ExecutionFailed',
      EventId: 6,
      Id: 'a1c9',
      EventTimestamp: at(9),
      ExecutionFailedDetails: { Error: { Payload: '{"ErrorType":"Declined","ErrorMessage":"no"}' } },
    },
  ]);

  expect(rebuilt.events.map(({ EventType }) => EventType)).toEqual([
    'ExecutionStarted',
    'WaitStarted',
    'InvocationCompleted',
    'WaitSucceeded',
    'InvocationCompleted',
    'ExecutionFailed',
  ]);
  expect(rebuilt.operations[1]).toMatchObject({ Name: 'pause', Status: 'SUCCEEDED', EndTimestamp: 1_767_225_601.003 });
  expect(rebuilt.summary.Error).toEqual({ ErrorType: 'Declined', ErrorMessage: 'no' });
});

// as a conformance test expects them: no times, a poll that is told by the start that follows it
test('parseHistory() reads a wait-for-condition without times and delays', () => {
  const step = { SubType: 'WaitForCondition', Id: 'ID1' };
  const events = ['StepStarted', 'StepSucceeded', 'InvocationCompleted', 'StepStarted', 'StepSucceeded'].map(
    (EventType) => ({ EventType, ...(EventType !== 'InvocationCompleted' && step) }),
  );

  const rebuilt = parseHistory([
    { EventType: 'ExecutionStarted' },
    ...events,
    { EventType: 'InvocationCompleted' },
    { EventType: 'ExecutionSucceeded' },
  ]);

  expect(rebuilt.operations[1]).toMatchObject({ Status: 'SUCCEEDED', StepDetails: { Attempt: 2 } });
});

test.for([
  [{ Name: 'order-17', Id: 'e-1' }, 'order-17', 'e-1'],
  [{ Name: 'order 17', Id: 'e/1' }, 'recorded', 'recorded'],
  [{ Name: '/order-17', Id: '/e-1' }, 'recorded', 'recorded'],
  [{ Name: 'o'.repeat(65), Id: '' }, 'recorded', 'recorded'],
  [{}, 'recorded', 'recorded'],
] as const)('parseHistory() ends the ARN of a history that begins with %j in %s/%s', ([identity, name, id]) => {
  const { arn } = parseHistory([{ EventType: 'ExecutionStarted', EventTimestamp: 1, ...identity }]);

  expect(arn).toBe(
    `arn:aws:lambda:us-east-1:123456789012:function:recorded-function:$LATEST/durable-execution/${name}/${id}`,
  );
});

test.for<[unknown, string]>([
  ['[', 'Cannot read a history: the text is no JSON ('],
  [{ Events: 1 }, "Cannot read a history at '/Events': found 1, expected a list of events"],
  [null, "Cannot read a history at '': found null, expected a list of events"],
  [{ Events: [7] }, "Cannot read a history at '/Events/0': found 7, expected an event"],
  [[null], "Cannot read a history at '/0': found null, expected an event"],
  [[{ EventId: 1 }], "Cannot read a history at '/0/EventType': found nothing, expected a text"],
  [[{ EventType: 'WaitStarted' }], `at '/0/EventType': found "WaitStarted", expected ExecutionStarted`],
  [[], "Cannot read a history at '/0/EventType': found nothing, expected ExecutionStarted"],
])('parseHistory() says where %j is no history', ([value, message]) => {
  expect(() => parseHistory(value)).toThrow(SyntaxError);
  expect(() => parseHistory(value)).toThrow(message);
});

test('parseHistory() refuses a history that its own log would not lead to', () => {
  const started = { EventType: 'ExecutionStarted', EventTimestamp: 1 };
  const stopped = { EventType: 'ExecutionStopped', EventTimestamp: 2 };
  const wait = { EventType: 'WaitStarted', Id: 'w1', SubType: 'Wait', EventTimestamp: 2 };

  expect(() => parseHistory([started, wait, { ...wait, EventType: 'WaitSucceeded', Name: 'other' }])).toThrow(
    'at event 3 (WaitSucceeded w1 Wait other): the log that the events tell leads to WaitSucceeded w1 Wait in its place',
  );
  expect(() => parseHistory([started, stopped, wait])).toThrow('at event 3 (WaitStarted): Invalid checkpoint token');
});

import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { eventsOf } from '../../src/timeline/events-of.ts';
import { tellEvents } from '../../src/timeline/log-of-events.ts';
import { recordedEvent } from '../../src/timeline/recorded-event.ts';
import { openTimeline } from '../../src/timeline/timeline.ts';

const order = execution('order-17', (run) => {
  run.step('reserve stock', { attempts: 2 }).callback('approval', { result: 'yes' }).crash();
  run.waitForCondition('settled', { polls: 2 }).succeed({ ok: true });
});

test('tellEvents() appends the changes that lead to these events', () => {
  const timeline = openTimeline(order.arn);

  tellEvents(
    timeline,
    order.events.map((event, index) => recordedEvent({ ...event }, index)),
  );

  expect(eventsOf(timeline.state)).toEqual(order.events);
  expect(timeline.log.map(({ change }) => change)).toEqual(
    expect.arrayContaining(['start', 'invoke', 'checkpoint', 'service', 'crash', 'return']),
  );
});

test('tellEvents() puts off what a recording ends before it is due', () => {
  const told = [
    { EventType: 'ExecutionStarted', EventTimestamp: 100 },
    { EventType: 'WaitStarted', Id: 'w1', SubType: 'Wait', EventTimestamp: 101, WaitStartedDetails: { Duration: 60 } },
    { EventType: 'InvocationCompleted', EventTimestamp: 101 },
    { EventType: 'WaitSucceeded', Id: 'w1', SubType: 'Wait', EventTimestamp: 101 },
  ];
  const timeline = openTimeline(order.arn);

  tellEvents(timeline, told.map(recordedEvent));

  expect(eventsOf(timeline.state).at(-1)).toMatchObject({ EventType: 'WaitSucceeded', EventTimestamp: 161 });
});

test.for<[string, Readonly<Record<string, unknown>>, object]>([
  [
    'a success',
    { EventType: 'ExecutionSucceeded', ExecutionSucceededDetails: { Result: { Payload: '"paid"' } } },
    { Action: 'SUCCEED', Payload: '"paid"' },
  ],
  [
    'a failure',
    { EventType: 'ExecutionFailed', ExecutionFailedDetails: { Error: { Payload: { ErrorMessage: 'no stock' } } } },
    { Action: 'FAIL', Error: { ErrorMessage: 'no stock' } },
  ],
])('tellEvents() takes %s that no invocation returned for a checkpoint', ([, end, update]) => {
  const timeline = openTimeline(order.arn);
  const told = [
    { EventType: 'ExecutionStarted', EventTimestamp: 100 },
    { ...end, EventTimestamp: 101 },
  ];

  tellEvents(timeline, told.map(recordedEvent));

  expect(timeline.log.map(({ change, at }) => [change, at])).toEqual([
    ['start', 100_000],
    ['invoke', 101_000],
    ['checkpoint', 101_000],
  ]);
  expect(timeline.log.at(-1)).toMatchObject({ updates: [{ Type: 'EXECUTION', ...update }] });
});

test.for([
  ['before it is due', 101, 160_000],
  ['after it was due', 170, 170_000],
] as const)('tellEvents() times an execution out that a recording ends %s', ([, recorded, at]) => {
  const timeline = openTimeline(order.arn);
  const told = [
    { EventType: 'ExecutionStarted', EventTimestamp: 100, ExecutionStartedDetails: { ExecutionTimeout: 60 } },
    { EventType: 'ExecutionTimedOut', EventTimestamp: recorded },
  ];

  tellEvents(timeline, told.map(recordedEvent));

  expect(timeline.log.at(-1)).toEqual({ change: 'timeout', at });
});

test('tellEvents() tells a heartbeat that was missed from a callback that timed out', () => {
  const missing = execution('order-18', (run) => run.callback('approval', { missedHeartbeat: 5 }));
  const late = execution('order-19', (run) => run.callback('approval', { timeout: 5 }));
  const triggers = [missing, late].map(({ arn, events }) => {
    const timeline = openTimeline(arn);
    tellEvents(
      timeline,
      events.map((event, index) => recordedEvent({ ...event }, index)),
    );
    return timeline.log.flatMap((change) => (change.change === 'service' ? [change.trigger] : []));
  });

  expect(triggers).toEqual([['callback-heartbeat-missed'], ['callback-timed-out']]);
});

test.for<[string, Readonly<Record<string, unknown>>, string]>([
  ['of an unknown type', { EventType: 'StepBegan' }, 'at event 2 (StepBegan): found no such event type'],
  ['without Id', { EventType: 'StepStarted' }, 'at event 2 (StepStarted): found no Id'],
  [
    'of nothing',
    { EventType: 'WaitSucceeded', Id: 'w1' },
    "at event 2 (WaitSucceeded): found no earlier event of 'w1'",
  ],
  [
    'that ends an invocation with nothing to wait for',
    { EventType: 'InvocationCompleted' },
    'at event 2 (InvocationCompleted): Cannot return PENDING status with no pending operations.',
  ],
])('tellEvents() refuses an event %s', ([, event, message]) => {
  const timeline = openTimeline(order.arn);
  const told = [{ EventType: 'ExecutionStarted', EventTimestamp: 100 }, event];

  expect(() => tellEvents(timeline, told.map(recordedEvent))).toThrow(
    new RangeError(`Cannot rebuild '${order.arn}' ${message}`),
  );
});

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

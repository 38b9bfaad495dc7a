import { checkHistory } from '../../src/rules/check-history.ts';
import { historyOrderRules } from '../../src/rules/history-order-rules.ts';
import { testRules } from './rule-cases.ts';

const time = 1767225600;
const holder = { Payload: '{}', Truncated: false };
const execution = { Id: 'e-1', Name: 'order-17', EventTimestamp: time };
const started = {
  ...execution,
  EventType: 'ExecutionStarted',
  EventId: 1,
  ExecutionStartedDetails: { Input: holder, ExecutionTimeout: 60 },
};
const step = { EventType: 'StepStarted', EventId: 2, EventTimestamp: time, Id: 's1', StepStartedDetails: {} };
const succeeded = {
  ...execution,
  EventType: 'ExecutionSucceeded',
  EventId: 3,
  ExecutionSucceededDetails: { Result: holder },
};
const invocation = {
  EventType: 'InvocationCompleted',
  EventId: 2,
  EventTimestamp: time,
  InvocationCompletedDetails: { StartTimestamp: time, EndTimestamp: time, RequestId: 'r-1' },
};
const stopped = { Error: { Payload: {}, Truncated: false } };

testRules(historyOrderRules, {
  'history/timestamps-in-order': {
    accepts: [checkHistory([started, step, succeeded])],
    refuses: [
      [
        checkHistory([started, { ...step, EventTimestamp: time - 0.001 }]),
        {
          path: '/1/EventTimestamp',
          expected: '2026-01-01T00:00:00.000Z or later',
          received: '2025-12-31T23:59:59.999Z',
          message:
            'event 2 StepStarted (Id s1) is of 2025-12-31T23:59:59.999Z, before event 1 ExecutionStarted (Id e-1)',
        },
      ],
      [
        checkHistory([step, { ...started, EventTimestamp: time + 1 }], { reverse: true }),
        {
          path: '/0/EventTimestamp',
          expected: '2026-01-01T00:00:01.000Z or later',
          received: '2026-01-01T00:00:00.000Z',
          message:
            'event 2 StepStarted (Id s1) is of 2026-01-01T00:00:00.000Z, before event 1 ExecutionStarted (Id e-1)',
        },
      ],
    ],
  },
  'history/event-ids-sequential': {
    accepts: [checkHistory([started, step]), checkHistory([step, started], { reverse: true })],
    refuses: [
      [
        checkHistory([started, { ...step, EventId: 3 }, { ...succeeded, EventId: 4 }]),
        {
          path: '/1/EventId',
          expected: '2',
          received: '3',
          message: 'event 3 StepStarted (Id s1) has an EventId that does not follow 1',
        },
      ],
      [
        checkHistory([started, step], { reverse: true }),
        {
          path: '/1/EventId',
          expected: '1',
          received: '2',
          message: 'event 2 StepStarted (Id s1) is the first event, and the first EventId is 1',
        },
        {
          path: '/0/EventId',
          expected: '3',
          received: '1',
          message: 'event 1 ExecutionStarted (Id e-1) has an EventId that does not follow 2',
        },
      ],
    ],
  },
  'history/starts-with-execution': {
    accepts: [checkHistory([started])],
    refuses: [
      [
        checkHistory([{ ...step, EventId: 1 }]),
        {
          path: '',
          expected: 'ExecutionStarted first and once',
          received: "'StepStarted'",
          message: 'the history holds no ExecutionStarted',
        },
      ],
      [
        checkHistory([started, { ...started, EventId: 2 }]),
        {
          path: '/1/EventType',
          expected: 'ExecutionStarted first and once',
          received: 'at 2',
          message: 'event 2 ExecutionStarted (Id e-1) is not the first event',
        },
      ],
      [
        checkHistory([]),
        {
          path: '',
          expected: 'ExecutionStarted first and once',
          received: 'nothing',
          message: 'the history holds no ExecutionStarted',
        },
      ],
    ],
  },
  'history/one-execution-end': {
    accepts: [checkHistory([started, step, succeeded])],
    refuses: [
      [
        checkHistory([
          started,
          { ...succeeded, EventId: 2 },
          { ...execution, EventType: 'ExecutionStopped', EventId: 3, ExecutionStoppedDetails: stopped },
        ]),
        {
          path: '/2/EventType',
          expected: 'one end of the execution',
          received: "'ExecutionStopped'",
          message:
            'event 3 ExecutionStopped (Id e-1) ends the execution again after event 2 ExecutionSucceeded (Id e-1)',
        },
      ],
    ],
  },
  'history/execution-end-last': {
    accepts: [checkHistory([started, invocation, succeeded])],
    refuses: [
      [
        checkHistory([started, { ...succeeded, EventId: 2 }, { ...step, EventId: 3 }]),
        {
          path: '/2',
          expected: 'the end of the execution last',
          received: "'StepStarted'",
          message:
            'event 3 StepStarted (Id s1) comes after the end of the execution, event 2 ExecutionSucceeded (Id e-1)',
        },
      ],
    ],
  },
  'history/invocation-before-execution-end': {
    accepts: [checkHistory([started, invocation, succeeded])],
    refuses: [
      [
        checkHistory([started, { ...succeeded, EventId: 2 }, { ...invocation, EventId: 3 }]),
        {
          path: '/2',
          expected: 'the end of the execution last',
          received: "'InvocationCompleted'",
          message:
            'event 3 InvocationCompleted comes after the end of the execution, event 2 ExecutionSucceeded (Id e-1)',
        },
      ],
    ],
  },
});

import { checkHistoryPage } from '../../src/rules/check-history-page.ts';
import { eventRules } from '../../src/rules/event-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const events = (...list: readonly object[]): readonly Violation[] => checkHistoryPage({ Events: list });

const at = 1767225600;
const started = {
  EventType: 'StepStarted',
  EventId: 2,
  EventTimestamp: at,
  Id: 's1',
  SubType: 'Step',
  StepStartedDetails: {},
};
const result = { Result: { Payload: '1', Truncated: false } };
const succeeded = {
  EventType: 'StepSucceeded',
  EventId: 3,
  EventTimestamp: at,
  Id: 's1',
  StepSucceededDetails: { ...result, RetryDetails: { CurrentAttempt: 1 } },
};
const times = { StartTimestamp: at - 1, EndTimestamp: at, RequestId: 'r-1' };
const completed = {
  EventType: 'InvocationCompleted',
  EventId: 4,
  EventTimestamp: at,
  InvocationCompletedDetails: times,
};
const ended = {
  EventType: 'ExecutionSucceeded',
  EventId: 5,
  EventTimestamp: at,
  Id: 'e-1',
  Name: 'order-17',
  ExecutionSucceededDetails: result,
};

testRules(eventRules, {
  'event/identified': {
    accepts: [events(started, succeeded, completed, ended)],
    refuses: [
      [
        events({ EventType: 'StepStarted', EventId: 2, Id: 's1', StepStartedDetails: {} }),
        {
          path: '/Events/0',
          expected: 'EventTimestamp',
          received: 'nothing',
          message: 'event 2 StepStarted (Id s1) has no EventTimestamp',
        },
      ],
      [
        events({ Id: 's1', StepStartedDetails: {} }),
        {
          path: '/Events/0',
          expected: 'EventType, EventId, EventTimestamp',
          received: 'nothing',
          message: 'event at 1 (Id s1) has no EventType, EventId, EventTimestamp',
        },
      ],
    ],
  },
  'event/timestamps-in-seconds': {
    accepts: [events(started)],
    refuses: [
      [
        events({ ...started, EventTimestamp: at * 1000 }),
        {
          path: '/Events/0/EventTimestamp',
          expected: 'epoch seconds',
          received: '1767225600000',
          message: 'event 2 StepStarted (Id s1) has its EventTimestamp in milliseconds',
        },
      ],
    ],
  },
  'event/one-details': {
    accepts: [events(started)],
    refuses: [
      [
        events({ ...started, StepStartedDetails: undefined }),
        {
          path: '/Events/0',
          expected: 'StepStartedDetails',
          received: 'none',
          message: 'event 2 StepStarted (Id s1) has 0 details members',
        },
      ],
      [
        events({ ...started, ContextStartedDetails: {} }),
        {
          path: '/Events/0',
          expected: 'StepStartedDetails',
          received: 'StepStartedDetails, ContextStartedDetails',
          message: 'event 2 StepStarted (Id s1) has 2 details members',
        },
      ],
    ],
  },
  'event/details-fit-type': {
    accepts: [events(succeeded)],
    refuses: [
      [
        events({ ...started, EventType: 'ContextStarted', SubType: 'Map' }),
        {
          path: '/Events/0/StepStartedDetails',
          expected: 'ContextStartedDetails',
          received: 'StepStartedDetails',
          message: "event 2 ContextStarted (Id s1) has StepStartedDetails, which is another event's",
        },
      ],
    ],
  },
  'event/operation-id': {
    accepts: [events(completed)],
    refuses: [
      [
        events({ ...started, Id: undefined }),
        {
          path: '/Events/0',
          expected: "the operation's Id",
          received: 'none',
          message: 'event 2 StepStarted has no Id',
        },
      ],
      [
        events({ ...ended, Id: undefined }),
        {
          path: '/Events/0',
          expected: "the operation's Id",
          received: 'none',
          message: 'event 5 ExecutionSucceeded has no Id',
        },
      ],
    ],
  },
  'event/invocation-has-no-operation': {
    accepts: [events(completed)],
    refuses: [
      [
        events({ ...completed, Id: 'e-1', ParentId: 'c1' }),
        {
          path: '/Events/0/Id',
          expected: 'no Id, ParentId',
          received: 'Id, ParentId',
          message: 'event 4 InvocationCompleted (Id e-1) has Id, ParentId',
        },
      ],
    ],
  },
  'event/execution-at-root': {
    accepts: [events(ended)],
    refuses: [
      [
        events({ ...ended, ParentId: 'c1' }),
        {
          path: '/Events/0/ParentId',
          expected: 'no ParentId',
          received: 'ParentId',
          message: 'event 5 ExecutionSucceeded (Id e-1) has ParentId',
        },
      ],
    ],
  },
  'event/subtype-fits-type': {
    accepts: [events({ ...started, SubType: 'WaitForCondition' }), events({ ...started, SubType: 'Saga' })],
    refuses: [
      [
        events({ ...started, SubType: 'Callback' }),
        {
          path: '/Events/0/SubType',
          expected: 'one of Step, WaitForCondition',
          received: "'Callback'",
          message: 'event 2 StepStarted (Id s1) has the SubType Callback of a CALLBACK',
        },
      ],
    ],
  },
  'event/attempt-counted': {
    accepts: [events(succeeded)],
    refuses: [
      [
        events({ ...succeeded, StepSucceededDetails: { ...result, RetryDetails: {} } }),
        {
          path: '/Events/0/StepSucceededDetails',
          expected: 'a CurrentAttempt of 1 or more',
          received: 'nothing',
          message: 'event 3 StepSucceeded (Id s1) has no CurrentAttempt',
        },
      ],
      [
        events({ ...succeeded, StepSucceededDetails: { ...result, RetryDetails: { CurrentAttempt: 0 } } }),
        {
          path: '/Events/0/StepSucceededDetails',
          expected: 'a CurrentAttempt of 1 or more',
          received: '0',
          message: 'event 3 StepSucceeded (Id s1) has 0 as CurrentAttempt',
        },
      ],
    ],
  },
  'event/invocation-times': {
    accepts: [events({ ...completed, InvocationCompletedDetails: { ...times, EndTimestamp: at + 1 } })],
    refuses: [
      [
        events({ ...completed, InvocationCompletedDetails: { ...times, EndTimestamp: at - 2 } }),
        {
          path: '/Events/0/InvocationCompletedDetails/EndTimestamp',
          expected: 'start <= end <= recorded',
          received: '2025-12-31T23:59:58.000Z',
          message:
            'event 4 InvocationCompleted ends at 2025-12-31T23:59:58.000Z, before its start at 2025-12-31T23:59:59.000Z',
        },
      ],
      [
        events({ ...completed, InvocationCompletedDetails: { ...times, EndTimestamp: at + 1.5 } }),
        {
          path: '/Events/0/InvocationCompletedDetails/EndTimestamp',
          expected: 'start <= end <= recorded',
          received: '2026-01-01T00:00:01.500Z',
          message:
            'event 4 InvocationCompleted ends at 2026-01-01T00:00:01.500Z, after its EventTimestamp 2026-01-01T00:00:00.000Z',
        },
      ],
    ],
  },
  'event/truncated-said': {
    accepts: [events(ended), events({ ...ended, ExecutionSucceededDetails: { Result: { Truncated: true } } })],
    refuses: [
      [
        events({ ...ended, ExecutionSucceededDetails: { Result: { Payload: '1' } } }),
        {
          path: '/Events/0/ExecutionSucceededDetails/Result',
          expected: 'Truncated',
          received: 'nothing',
          message: 'event 5 ExecutionSucceeded (Id e-1) does not say whether its Result is truncated',
        },
      ],
    ],
  },
});

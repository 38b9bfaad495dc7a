import { checkHistoryPage } from '../../src/rules/check-history-page.ts';
import { eventSchemaRules } from '../../src/rules/event-schema-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const events = (...list: readonly unknown[]): readonly Violation[] => checkHistoryPage({ Events: list });
const event = {
  EventType: 'StepStarted',
  EventId: 1,
  EventTimestamp: 1767225600,
  Id: 's1',
  SubType: 'Step',
  StepStartedDetails: {},
};

testRules(eventSchemaRules, {
  'event/required-members': {
    accepts: [events(event)],
    refuses: [
      [
        events({
          ...event,
          EventType: 'StepFailed',
          StepStartedDetails: undefined,
          StepFailedDetails: { RetryDetails: { CurrentAttempt: 1 } },
        }),
        {
          path: '/Events/0/StepFailedDetails',
          expected: 'the member Error',
          received: 'nothing',
          message: 'event 1 StepFailed (Id s1) has no StepFailedDetails.Error',
        },
      ],
    ],
  },
  'event/no-null-members': {
    accepts: [events(event)],
    refuses: [
      [
        events({ ...event, ParentId: null }),
        {
          path: '/Events/0/ParentId',
          expected: 'a text',
          received: 'null',
          message: 'event 1 StepStarted (Id s1) has null as ParentId',
        },
      ],
    ],
  },
  'event/known-type': {
    accepts: [events(event)],
    refuses: [
      [
        events({ ...event, EventType: 'StepRetried' }),
        {
          path: '/Events/0/EventType',
          expected:
            'one of ExecutionStarted, ExecutionSucceeded, ExecutionFailed, ExecutionTimedOut, ExecutionStopped, ContextStarted, ContextSucceeded, ContextFailed, WaitStarted, WaitSucceeded, WaitCancelled, StepStarted, StepSucceeded, StepFailed, ChainedInvokeStarted, ChainedInvokeSucceeded, ChainedInvokeFailed, ChainedInvokeTimedOut, ChainedInvokeStopped, CallbackStarted, CallbackSucceeded, CallbackFailed, CallbackTimedOut, InvocationCompleted',
          received: "'StepRetried'",
          message: "event 1 StepRetried (Id s1) has 'StepRetried' as EventType",
        },
      ],
    ],
  },
  'event/text-forms': {
    accepts: [events(event)],
    refuses: [
      [
        events({ ...event, Id: 's 1' }),
        {
          path: '/Events/0/Id',
          expected: 'a text like ^(?:[a-zA-Z0-9_-]+)$',
          received: "'s 1'",
          message: "event 1 StepStarted (Id s 1) has 's 1' as Id",
        },
      ],
    ],
  },
  'event/schema': {
    accepts: [events(event)],
    refuses: [
      [
        events({ ...event, EventId: 0 }),
        {
          path: '/Events/0/EventId',
          expected: '1 or more',
          received: '0',
          message: 'event 0 StepStarted (Id s1) has 0 as EventId',
        },
      ],
      [
        events('StepStarted'),
        { path: '/Events/0', expected: 'an object', received: "'StepStarted'", message: "event at 1 is 'StepStarted'" },
      ],
    ],
  },
});

import { checkHistory } from '../../src/rules/check-history.ts';
import { historyIdentityRules } from '../../src/rules/history-identity-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const time = 1767225600;
const input = { Payload: '{}', Truncated: false };
const execution = {
  Id: 'e-1',
  Name: 'order-17',
  EventType: 'ExecutionStarted',
  ExecutionStartedDetails: { Input: input, ExecutionTimeout: 60 },
};
const history = (...events: readonly object[]): readonly Violation[] =>
  checkHistory([execution, ...events].map((event, index) => ({ ...event, EventId: index + 1, EventTimestamp: time })));

const step = { Id: 's1', SubType: 'Step' };
const poll = { Id: 's1', SubType: 'WaitForCondition' };
const begins = { EventType: 'StepStarted', StepStartedDetails: {} };
const succeeds = (attempt: number, delay?: number): object => ({
  EventType: 'StepSucceeded',
  StepSucceededDetails: {
    Result: input,
    RetryDetails: { CurrentAttempt: attempt, ...(delay !== undefined && { NextAttemptDelaySeconds: delay }) },
  },
});
const wait = { Id: 'w1', SubType: 'Wait' };
const waits = { EventType: 'WaitStarted', WaitStartedDetails: { Duration: 60, ScheduledEndTimestamp: time + 60 } };
const fires = { EventType: 'WaitSucceeded', WaitSucceededDetails: { Duration: 60 } };
const context = { Id: 'c1', SubType: 'Map' };
const opens = { EventType: 'ContextStarted', ContextStartedDetails: {} };
const closes = { EventType: 'ContextSucceeded', ContextSucceededDetails: { Result: input } };

testRules(historyIdentityRules, {
  'history/one-type-per-id': {
    accepts: [history({ ...step, ...begins }, { ...step, ...succeeds(1) })],
    refuses: [
      [
        history({ Id: 's1', ...begins }, { Id: 's1', ...closes }),
        {
          path: '/2/EventType',
          expected: 'an event of a STEP',
          received: "'ContextSucceeded'",
          message: 'event 3 ContextSucceeded (Id s1) is of a CONTEXT, and event 2 StepStarted (Id s1) is of a STEP',
        },
      ],
    ],
  },
  'history/members-kept': {
    accepts: [
      history(
        { ...context, ...opens },
        { ...step, ...begins, ParentId: 'c1' },
        { ...step, ...succeeds(1), ParentId: 'c1' },
      ),
    ],
    refuses: [
      [
        history({ ...context, ...opens }, { ...wait, ...waits, ParentId: 'c1' }, { ...wait, ...fires }),
        {
          path: '/3',
          expected: "'c1'",
          received: 'nothing',
          message: "event 4 WaitSucceeded (Id w1) has no ParentId, and event 3 WaitStarted (Id w1) has 'c1'",
        },
      ],
      [
        history({ ...step, ...begins }, { ...poll, ...succeeds(1) }),
        {
          path: '/2/SubType',
          expected: "'Step'",
          received: "'WaitForCondition'",
          message:
            "event 3 StepSucceeded (Id s1) has 'WaitForCondition' as SubType, and event 2 StepStarted (Id s1) has 'Step'",
        },
      ],
      [
        history({ ...step, ...begins, Name: 'a' }, { ...step, ...succeeds(1), Name: 'b' }),
        {
          path: '/2/Name',
          expected: "'a'",
          received: "'b'",
          message: "event 3 StepSucceeded (Id s1) has 'b' as Name, and event 2 StepStarted (Id s1) has 'a'",
        },
      ],
    ],
  },
  'history/parent-started': {
    accepts: [history({ ...context, ...opens }, { ...step, ...begins, ParentId: 'c1' })],
    refuses: [
      [
        history({ ...step, ...begins, ParentId: 'c1' }, { ...context, ...opens }),
        {
          path: '/1/ParentId',
          expected: 'the Id of a CONTEXT that has started',
          received: "'c1'",
          message: "event 2 StepStarted (Id s1) has the parent 'c1', which no earlier event of a CONTEXT names",
        },
      ],
      [
        history({ ...wait, ...waits }, { ...step, ...begins, ParentId: 'w1' }),
        {
          path: '/2/ParentId',
          expected: 'the Id of a CONTEXT that has started',
          received: "'w1'",
          message: "event 3 StepStarted (Id s1) has the parent 'w1', which no earlier event of a CONTEXT names",
        },
      ],
    ],
  },
});

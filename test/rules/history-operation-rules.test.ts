import { checkHistory } from '../../src/rules/check-history.ts';
import { historyOperationRules } from '../../src/rules/history-operation-rules.ts';
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
const begins = { EventType: 'StepStarted', StepStartedDetails: {} };
const succeeds = (attempt: number, delay?: number): object => ({
  EventType: 'StepSucceeded',
  StepSucceededDetails: {
    Result: input,
    RetryDetails: { CurrentAttempt: attempt, ...(delay !== undefined && { NextAttemptDelaySeconds: delay }) },
  },
});
const fails = (attempt: number, delay: number): object => ({
  EventType: 'StepFailed',
  StepFailedDetails: {
    Error: { Payload: {}, Truncated: false },
    RetryDetails: { CurrentAttempt: attempt, NextAttemptDelaySeconds: delay },
  },
});
const wait = { Id: 'w1', SubType: 'Wait' };
const waits = { EventType: 'WaitStarted', WaitStartedDetails: { Duration: 60, ScheduledEndTimestamp: time + 60 } };
const fires = { EventType: 'WaitSucceeded', WaitSucceededDetails: { Duration: 60 } };
const context = { Id: 'c1', SubType: 'Map' };
const opens = { EventType: 'ContextStarted', ContextStartedDetails: {} };
const closes = { EventType: 'ContextSucceeded', ContextSucceededDetails: { Result: input } };

testRules(historyOperationRules, {
  'history/grammar': {
    accepts: [history({ ...wait, ...waits }, { ...wait, ...fires }), history({ ...context, ...opens })],
    refuses: [
      [
        history({ ...wait, ...waits }, { ...wait, ...waits }),
        {
          path: '/2/EventType',
          expected: 'one start, then the end',
          received: "'WaitStarted'",
          message: 'event 3 WaitStarted (Id w1) starts what event 2 WaitStarted (Id w1) tells of already',
        },
      ],
      [
        history({ ...wait, ...fires }),
        {
          path: '/1/EventType',
          expected: 'one start, then the end',
          received: "'WaitSucceeded'",
          message: 'event 2 WaitSucceeded (Id w1) ends what never started',
        },
      ],
      [
        history({ ...context, ...opens }, { ...context, ...opens }),
        {
          path: '/2/EventType',
          expected: 'one start, then the end',
          received: "'ContextStarted'",
          message: 'event 3 ContextStarted (Id c1) starts what event 2 ContextStarted (Id c1) tells of already',
        },
      ],
    ],
  },
  'history/nothing-after-end': {
    accepts: [
      history({ ...step, ...begins }, { ...step, ...fails(1, 5) }, { ...step, ...begins }, { ...step, ...succeeds(2) }),
    ],
    refuses: [
      [
        history({ ...step, ...begins }, { ...step, ...succeeds(1) }, { ...step, ...begins }),
        {
          path: '/3/EventType',
          expected: 'no further event',
          received: "'StepStarted'",
          message: 'event 4 StepStarted (Id s1) comes after event 3 StepSucceeded (Id s1), which ended its operation',
        },
      ],
      [
        history({ ...wait, ...waits }, { ...wait, ...fires }, { ...wait, ...fires }),
        {
          path: '/3/EventType',
          expected: 'no further event',
          received: "'WaitSucceeded'",
          message: 'event 4 WaitSucceeded (Id w1) comes after event 3 WaitSucceeded (Id w1), which ended its operation',
        },
      ],
    ],
  },
  'history/start-recorded': {
    accepts: [history({ ...context, ...opens }, { ...context, ...closes })],
    refuses: [
      [
        history({ ...step, ...succeeds(1) }),
        {
          path: '/1/EventType',
          expected: 'a start',
          received: "'StepSucceeded'",
          message: 'event 2 StepSucceeded (Id s1) is the first of its operation and no start',
        },
      ],
      [
        history({ ...context, ...closes }),
        {
          path: '/1/EventType',
          expected: 'a start',
          received: "'ContextSucceeded'",
          message: 'event 2 ContextSucceeded (Id c1) is the first of its operation and no start',
        },
      ],
    ],
  },
});

import { checkHistory } from '../../src/rules/check-history.ts';
import { historyAttemptRules } from '../../src/rules/history-attempt-rules.ts';
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
const fails = (attempt: number, delay: number): object => ({
  EventType: 'StepFailed',
  StepFailedDetails: {
    Error: { Payload: {}, Truncated: false },
    RetryDetails: { CurrentAttempt: attempt, NextAttemptDelaySeconds: delay },
  },
});

testRules(historyAttemptRules, {
  'history/one-start-per-attempt': {
    accepts: [history({ ...step, ...begins }, { ...step, ...fails(1, 5) }, { ...step, ...begins })],
    refuses: [
      [
        history({ ...step, ...begins }, { ...step, ...begins }),
        {
          path: '/2/EventType',
          expected: 'the end of the attempt',
          received: "'StepStarted'",
          message: 'event 3 StepStarted (Id s1) starts the attempt that event 2 StepStarted (Id s1) started',
        },
      ],
    ],
  },
  'history/attempts-count-up': {
    accepts: [
      history({ ...step, ...begins }, { ...step, ...fails(1, 5) }, { ...step, ...begins }, { ...step, ...succeeds(2) }),
      // a delay of 0 is none: some emulators write it
      history({ ...step, ...begins }, { ...step, ...succeeds(1, 0) }),
    ],
    refuses: [
      [
        history(
          { ...step, ...begins },
          { ...step, ...fails(1, 5) },
          { ...step, ...begins },
          { ...step, ...succeeds(1) },
        ),
        {
          path: '/4/StepSucceededDetails/RetryDetails/CurrentAttempt',
          expected: '2',
          received: '1',
          message: 'event 5 StepSucceeded (Id s1) has the CurrentAttempt 1, and 2 is next',
        },
      ],
      [
        history(
          { ...step, ...begins },
          { ...step, ...fails(2, 5) },
          { ...step, ...begins },
          { ...step, ...succeeds(3) },
        ),
        {
          path: '/2/StepFailedDetails/RetryDetails/CurrentAttempt',
          expected: '1',
          received: '2',
          message: 'event 3 StepFailed (Id s1) has the CurrentAttempt 2, and 1 is next',
        },
      ],
    ],
  },
  'history/poll-attempts-count-up': {
    accepts: [
      history(
        { ...poll, ...begins },
        { ...poll, ...succeeds(1, 5) },
        { ...poll, ...begins },
        { ...poll, ...succeeds(2) },
      ),
    ],
    refuses: [
      [
        history({ ...poll, ...begins }, { ...poll, ...succeeds(2) }),
        {
          path: '/2/StepSucceededDetails/RetryDetails/CurrentAttempt',
          expected: '1',
          received: '2',
          message: 'event 3 StepSucceeded (Id s1) has the CurrentAttempt 2, and 1 is next',
        },
      ],
    ],
  },
});

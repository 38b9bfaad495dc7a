import { agreementValueRules } from '../../src/rules/agreement-value-rules.ts';
import { checkAgreement } from '../../src/rules/check-agreement.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'SUCCEEDED', StartTimestamp: at, EndTimestamp: at };
const done = { ...step, StepDetails: { Attempt: 2, Result: '{"ok":true}' } };
const failed = { ...step, Status: 'FAILED', StepDetails: { Attempt: 2, Error: { ErrorType: 'Declined' } } };
const poll = { ...done, SubType: 'WaitForCondition' };
const succeeds = (result: object, attempt = 2, subType = 'Step'): object => ({
  EventType: 'StepSucceeded',
  EventId: 2,
  Id: 's1',
  SubType: subType,
  EventTimestamp: at,
  StepSucceededDetails: { Result: result, RetryDetails: { CurrentAttempt: attempt } },
});
const fails = (error: object): object => ({
  EventType: 'StepFailed',
  EventId: 2,
  Id: 's1',
  SubType: 'Step',
  EventTimestamp: at,
  StepFailedDetails: { Error: error, RetryDetails: { CurrentAttempt: 2 } },
});
const callback = {
  Id: 'b1',
  Type: 'CALLBACK',
  Status: 'STARTED',
  StartTimestamp: at,
  CallbackDetails: { CallbackId: 'Q0I' },
};
const awaits = (callbackId: string): object => ({
  EventType: 'CallbackStarted',
  EventId: 2,
  Id: 'b1',
  EventTimestamp: at,
  CallbackStartedDetails: { CallbackId: callbackId },
});
const wait = {
  Id: 'w1',
  Type: 'WAIT',
  Status: 'STARTED',
  StartTimestamp: at,
  WaitDetails: { ScheduledEndTimestamp: at + 60 },
};
const waits = (scheduled: number): object => ({
  EventType: 'WaitStarted',
  EventId: 2,
  Id: 'w1',
  EventTimestamp: at,
  WaitStartedDetails: { Duration: 60, ScheduledEndTimestamp: scheduled },
});
const input = {
  Id: 'e-1',
  Type: 'EXECUTION',
  Status: 'STARTED',
  StartTimestamp: at,
  ExecutionDetails: { InputPayload: '{}' },
};
const started = (told: object): object => ({
  EventType: 'ExecutionStarted',
  EventId: 1,
  Id: 'e-1',
  EventTimestamp: at,
  ExecutionStartedDetails: { Input: told, ExecutionTimeout: 60 },
});

testRules(agreementValueRules, {
  'agreement/same-outcome': {
    accepts: [
      checkAgreement([done], [succeeds({ Payload: '{"ok":true}', Truncated: false })]),
      checkAgreement([done], [succeeds({ Payload: '{"o', Truncated: true })]),
      checkAgreement([done], [succeeds({ Truncated: true })]),
      checkAgreement([failed], [fails({ Payload: { ErrorType: 'Declined' } })]),
    ],
    refuses: [
      [
        checkAgreement([done], [succeeds({ Payload: '{"ok":false}' })]),
        {
          path: '/operations/0/StepDetails/Result',
          expected: '\'{"ok":false}\'',
          received: '\'{"ok":true}\'',
          message: 'operation 1 (Id s1) has another Result than event 2 StepSucceeded (Id s1)',
        },
      ],
      [
        checkAgreement([{ ...step, StepDetails: { Attempt: 2 } }], [succeeds({ Payload: '1' })]),
        {
          path: '/operations/0',
          expected: "'1'",
          received: 'nothing',
          message: 'operation 1 (Id s1) has another Result than event 2 StepSucceeded (Id s1)',
        },
      ],
      [
        checkAgreement([failed], [fails({ Payload: { ErrorType: 'Declined', ErrorMessage: 'no funds' } })]),
        {
          path: '/operations/0/StepDetails/Error',
          expected: 'an object with ErrorType, ErrorMessage',
          received: 'an object with ErrorType',
          message: 'operation 1 (Id s1) has another Error than event 2 StepFailed (Id s1)',
        },
      ],
    ],
  },
  'agreement/same-attempt': {
    accepts: [checkAgreement([done], [succeeds({})])],
    refuses: [
      [
        checkAgreement([done], [succeeds({}, 1)]),
        {
          path: '/operations/0/StepDetails/Attempt',
          expected: '1',
          received: '2',
          message: 'operation 1 (Id s1) has the Attempt 2, and event 2 StepSucceeded (Id s1) the CurrentAttempt 1',
        },
      ],
    ],
  },
  'agreement/same-poll-attempt': {
    accepts: [checkAgreement([poll], [succeeds({}, 2, 'WaitForCondition')])],
    refuses: [
      [
        checkAgreement([poll], [succeeds({}, 3, 'WaitForCondition')]),
        {
          path: '/operations/0/StepDetails/Attempt',
          expected: '3',
          received: '2',
          message: 'operation 1 (Id s1) has the Attempt 2, and event 2 StepSucceeded (Id s1) the CurrentAttempt 3',
        },
      ],
    ],
  },
  'agreement/same-callback-id': {
    accepts: [checkAgreement([callback], [awaits('Q0I')])],
    refuses: [
      [
        checkAgreement([callback], [awaits('Q0M')]),
        {
          path: '/operations/0/CallbackDetails/CallbackId',
          expected: "'Q0M'",
          received: "'Q0I'",
          message: 'operation 1 (Id b1) has another CallbackId than event 2 CallbackStarted (Id b1)',
        },
      ],
    ],
  },
  'agreement/same-schedule': {
    accepts: [checkAgreement([wait], [waits(at + 61)])],
    refuses: [
      [
        checkAgreement([wait], [waits(at + 62)]),
        {
          path: '/operations/0/WaitDetails/ScheduledEndTimestamp',
          expected: '2026-01-01T00:01:02.000Z',
          received: '2026-01-01T00:01:00.000Z',
          message:
            'operation 1 (Id w1) is scheduled to end at 2026-01-01T00:01:00.000Z, and event 2 WaitStarted (Id w1) says 2026-01-01T00:01:02.000Z',
        },
      ],
    ],
  },
  'agreement/same-input': {
    accepts: [
      checkAgreement([input], [started({ Payload: '{}', Truncated: false })]),
      checkAgreement([input], [started({ Truncated: true })]),
      checkAgreement([input], [started({ Payload: '{', Truncated: true })]),
    ],
    refuses: [
      [
        checkAgreement([input], [started({ Payload: '{"a":1}', Truncated: false })]),
        {
          path: '/operations/0/ExecutionDetails/InputPayload',
          expected: '\'{"a":1}\'',
          received: "'{}'",
          message: 'operation 1 (Id e-1) has another input than event 1 ExecutionStarted (Id e-1)',
        },
      ],
    ],
  },
});

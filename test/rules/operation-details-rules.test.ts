import { checkPage } from '../../src/rules/check-page.ts';
import { operationDetailsRules } from '../../src/rules/operation-details-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const page = (...operations: readonly object[]): readonly Violation[] =>
  checkPage({ Operations: operations, NextMarker: 'm' });

const times = { StartTimestamp: 1767225600, EndTimestamp: 1767225601 };
const error = { ErrorType: 'Declined', ErrorMessage: 'no funds' };
const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'SUCCEEDED', ...times, StepDetails: { Attempt: 1 } };
const failed = { ...step, Status: 'FAILED', StepDetails: { Attempt: 2, Error: error } };
const due = { Attempt: 1, NextAttemptTimestamp: 1767225605 };
const pending = {
  Id: 's1',
  Type: 'STEP',
  SubType: 'Step',
  Status: 'PENDING',
  StartTimestamp: 1767225600,
  StepDetails: due,
};
const context = {
  Id: 'c1',
  Type: 'CONTEXT',
  SubType: 'Map',
  Status: 'SUCCEEDED',
  ...times,
  ContextDetails: { Result: '' },
};
const open = { Id: 'b1', Type: 'CALLBACK', SubType: 'Callback', Status: 'STARTED', StartTimestamp: 1767225600 };
const callback = { ...open, CallbackDetails: { CallbackId: 'Q0I' } };
const timedOut = { ...callback, Status: 'TIMED_OUT', ...times };

testRules(operationDetailsRules, {
  'operation/attempts-counted': {
    accepts: [page(step, { ...failed, Id: 's2' }, { ...pending, Id: 's3' })],
    refuses: [
      [
        page({ ...step, StepDetails: { Attempt: 0 } }),
        {
          path: '/Operations/0/StepDetails/Attempt',
          expected: '1 or more',
          received: '0',
          message: 'operation 1 (Id s1) is SUCCEEDED and has 0 as Attempt',
        },
      ],
      [
        page({ ...step, StepDetails: { Result: '1' } }),
        {
          path: '/Operations/0/StepDetails',
          expected: '1 or more',
          received: 'nothing',
          message: 'operation 1 (Id s1) is SUCCEEDED and has no Attempt',
        },
      ],
      [
        page({ Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'READY', StartTimestamp: 1767225600 }),
        {
          path: '/Operations/0',
          expected: '1 or more',
          received: 'nothing',
          message: 'operation 1 (Id s1) is READY and has no Attempt',
        },
      ],
    ],
  },
  'operation/callback-has-id': {
    accepts: [page(callback)],
    refuses: [
      [
        page(open),
        {
          path: '/Operations/0',
          expected: 'a CallbackId',
          received: 'none',
          message: 'operation 1 (Id b1) is a CALLBACK and has no CallbackId',
        },
      ],
      [
        page({ ...open, Status: 'SUCCEEDED', ...times, CallbackDetails: { Result: 'yes' } }),
        {
          path: '/Operations/0/CallbackDetails',
          expected: 'a CallbackId',
          received: 'none',
          message: 'operation 1 (Id b1) is a CALLBACK and has no CallbackId',
        },
      ],
    ],
  },
  'operation/callback-timeout-named': {
    accepts: [
      page({ ...timedOut, CallbackDetails: { CallbackId: 'Q0I', Error: { ErrorType: 'Callback.Timeout' } } }),
      page({ ...timedOut, CallbackDetails: { CallbackId: 'Q0I', Error: { ErrorType: 'Callback.Heartbeat' } } }),
    ],
    refuses: [
      [
        page({ ...timedOut, CallbackDetails: { CallbackId: 'Q0I', Error: { ErrorType: 'Timeout' } } }),
        {
          path: '/Operations/0/CallbackDetails/Error/ErrorType',
          expected: 'Callback.Timeout or Callback.Heartbeat',
          received: "'Timeout'",
          message: "operation 1 (Id b1) timed out with 'Timeout' as ErrorType",
        },
      ],
      [
        page({ ...timedOut, CallbackDetails: { CallbackId: 'Q0I', Error: { ErrorMessage: 'late' } } }),
        {
          path: '/Operations/0/CallbackDetails/Error',
          expected: 'Callback.Timeout or Callback.Heartbeat',
          received: 'nothing',
          message: 'operation 1 (Id b1) timed out with no ErrorType',
        },
      ],
    ],
  },
  'operation/result-within-limit': {
    accepts: [
      page({ ...step, StepDetails: { Attempt: 1, Result: 'a'.repeat(262_144) } }),
      page({ ...step, StepDetails: { Attempt: 1, Result: '€'.repeat(87_381) } }),
    ],
    refuses: [
      [
        page({ ...step, StepDetails: { Attempt: 1, Result: 'a'.repeat(262_145) } }),
        {
          path: '/Operations/0/StepDetails/Result',
          expected: '262144 bytes at most',
          received: '262145 characters',
          message: 'operation 1 (Id s1) has a Result of 262145 characters, more than 262144 bytes',
        },
      ],
      [
        page({ ...context, ContextDetails: { Result: '€'.repeat(87_382) } }),
        {
          path: '/Operations/0/ContextDetails/Result',
          expected: '262144 bytes at most',
          received: '87382 characters',
          message: 'operation 1 (Id c1) has a Result of 87382 characters, more than 262144 bytes',
        },
      ],
    ],
  },
});

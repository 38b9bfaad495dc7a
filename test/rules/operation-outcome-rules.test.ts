import { checkPage } from '../../src/rules/check-page.ts';
import { operationOutcomeRules } from '../../src/rules/operation-outcome-rules.ts';
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
const invoke = { Id: 'i1', Type: 'CHAINED_INVOKE', SubType: 'ChainedInvoke', Status: 'STOPPED', ...times };

testRules(operationOutcomeRules, {
  'operation/result-or-error': {
    accepts: [page(step), page(failed), page({ ...pending, StepDetails: { ...due, Result: '1' } })],
    refuses: [
      [
        page({ ...pending, StepDetails: { ...due, Result: '1', Error: error } }),
        {
          path: '/Operations/0/StepDetails',
          expected: 'Result or Error',
          received: 'both',
          message: 'operation 1 (Id s1) has a Result and an Error',
        },
      ],
      [
        page({ ...context, ContextDetails: { Result: '', Error: {} } }),
        {
          path: '/Operations/0/ContextDetails',
          expected: 'Result or Error',
          received: 'both',
          message: 'operation 1 (Id c1) has a Result and an Error',
        },
      ],
    ],
  },
  'operation/succeeded-has-no-error': {
    accepts: [page({ ...step, StepDetails: { Attempt: 1, Result: 'null' } }), page(context)],
    refuses: [
      [
        page({ ...step, StepDetails: { Attempt: 1, Error: error } }),
        {
          path: '/Operations/0/StepDetails/Error',
          expected: 'no Error',
          received: 'an object with ErrorType, ErrorMessage',
          message: 'operation 1 (Id s1) is SUCCEEDED and has an Error',
        },
      ],
      [
        page({ ...context, ContextDetails: { Error: {} } }),
        {
          path: '/Operations/0/ContextDetails/Error',
          expected: 'no Error',
          received: 'an object without members',
          message: 'operation 1 (Id c1) is SUCCEEDED and has an Error',
        },
      ],
    ],
  },
  'operation/failed-has-no-result': {
    accepts: [page(failed), page({ ...invoke, ChainedInvokeDetails: { Error: error } })],
    refuses: [
      [
        page({ ...timedOut, CallbackDetails: { CallbackId: 'Q0I', Result: 'yes' } }),
        {
          path: '/Operations/0/CallbackDetails/Result',
          expected: 'no Result',
          received: "'yes'",
          message: 'operation 1 (Id b1) is TIMED_OUT and has a Result',
        },
      ],
    ],
  },
  'operation/open-has-no-outcome': {
    accepts: [page(callback), page({ ...pending, StepDetails: { ...due, Error: error } })],
    refuses: [
      [
        page({ ...open, CallbackDetails: { CallbackId: 'Q0I', Result: 'yes' } }),
        {
          path: '/Operations/0/CallbackDetails/Result',
          expected: 'no outcome while STARTED',
          received: "'yes'",
          message: 'operation 1 (Id b1) is STARTED and has its Result',
        },
      ],
      [
        page({ ...open, CallbackDetails: { CallbackId: 'Q0I', Error: {} } }),
        {
          path: '/Operations/0/CallbackDetails/Error',
          expected: 'no outcome while STARTED',
          received: 'an object without members',
          message: 'operation 1 (Id b1) is STARTED and has its Error',
        },
      ],
    ],
  },
  'operation/failed-has-error': {
    accepts: [page(failed), page({ ...failed, StepDetails: { Attempt: 1, Error: {} } })],
    refuses: [
      [
        page({ ...failed, StepDetails: { Attempt: 1 } }),
        {
          path: '/Operations/0',
          expected: 'an Error',
          received: 'none',
          message: 'operation 1 (Id s1) is FAILED and has no Error',
        },
      ],
      [
        page({ ...context, Status: 'FAILED', ContextDetails: { ReplayChildren: true } }),
        {
          path: '/Operations/0',
          expected: 'an Error',
          received: 'none',
          message: 'operation 1 (Id c1) is FAILED and has no Error',
        },
      ],
    ],
  },
  'operation/failed-remotely-has-error': {
    accepts: [page({ ...invoke, ChainedInvokeDetails: { Error: {} } })],
    refuses: [
      [
        page(invoke),
        {
          path: '/Operations/0',
          expected: 'an Error',
          received: 'none',
          message: 'operation 1 (Id i1) is STOPPED and has no Error',
        },
      ],
    ],
  },
});

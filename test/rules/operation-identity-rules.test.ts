import { checkPage } from '../../src/rules/check-page.ts';
import { operationIdentityRules } from '../../src/rules/operation-identity-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const page = (...operations: readonly object[]): readonly Violation[] =>
  checkPage({ Operations: operations, NextMarker: 'm' });

const start = { StartTimestamp: 1767225600 };
const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', ...start, ExecutionDetails: { InputPayload: '{}' } };
const scheduled = { WaitDetails: { ScheduledEndTimestamp: 1767225660 } };
const wait = { Id: 'w1', Name: 'cool down', Type: 'WAIT', SubType: 'Wait', Status: 'STARTED', ...start, ...scheduled };
const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', ...start };
const invoke = { Id: 'i1', Type: 'CHAINED_INVOKE', SubType: 'ChainedInvoke', Status: 'STARTED', ...start };
const answer = { CallbackDetails: { CallbackId: 'Q0I' } };
const callback = { Id: 'c1', Type: 'CALLBACK', SubType: 'Callback', Status: 'STARTED', ...start, ...answer };
const ended = { EndTimestamp: 1767225601 };

testRules(operationIdentityRules, {
  'operation/status-reachable': {
    accepts: [
      page(wait),
      page({ ...step, Status: 'PENDING', StepDetails: { Attempt: 1, NextAttemptTimestamp: 1767225601 } }),
    ],
    refuses: [
      [
        page(input, { ...wait, Status: 'PENDING' }),
        {
          path: '/Operations/1/Status',
          expected: 'one of STARTED, CANCELLED, SUCCEEDED',
          received: "'PENDING'",
          message: "operation 2 'cool down' (Id w1) is PENDING, which no WAIT becomes",
        },
      ],
      [
        page({ ...step, Type: 'CONTEXT', SubType: 'Map', Status: 'READY' }),
        {
          path: '/Operations/0/Status',
          expected: 'one of STARTED, SUCCEEDED, FAILED',
          received: "'READY'",
          message: 'operation 1 (Id s1) is READY, which no CONTEXT becomes',
        },
      ],
      [
        page({ ...step, Status: 'TIMED_OUT', ...ended, StepDetails: { Attempt: 1 } }),
        {
          path: '/Operations/0/Status',
          expected: 'one of STARTED, SUCCEEDED, FAILED, PENDING, READY',
          received: "'TIMED_OUT'",
          message: 'operation 1 (Id s1) is TIMED_OUT, which no STEP becomes',
        },
      ],
      [
        page({ ...input, Status: 'CANCELLED', ...ended }),
        {
          path: '/Operations/0/Status',
          expected: 'one of STARTED, TIMED_OUT, STOPPED, SUCCEEDED, FAILED',
          received: "'CANCELLED'",
          message: 'operation 1 (Id e-1) is CANCELLED, which no EXECUTION becomes',
        },
      ],
    ],
  },
  'operation/status-undisputed': {
    accepts: [page({ ...wait, Status: 'CANCELLED', ...ended })],
    refuses: [
      [
        page({ ...callback, Status: 'CANCELLED', ...ended }),
        {
          path: '/Operations/0/Status',
          expected: 'a status that all sources know',
          received: "'CANCELLED'",
          message: 'operation 1 (Id c1) is CANCELLED, which only some sources know of a CALLBACK',
        },
      ],
      [
        page({ ...invoke, Status: 'PENDING' }),
        {
          path: '/Operations/0/Status',
          expected: 'a status that all sources know',
          received: "'PENDING'",
          message: 'operation 1 (Id i1) is PENDING, which only some sources know of a CHAINED_INVOKE',
        },
      ],
    ],
  },
  'operation/own-details-only': {
    accepts: [page(input, wait, step, invoke, callback)],
    refuses: [
      [
        page({ ...step, ...scheduled }),
        {
          path: '/Operations/0/WaitDetails',
          expected: 'no details but StepDetails',
          received: 'WaitDetails',
          message: 'operation 1 (Id s1) has WaitDetails, which no STEP has',
        },
      ],
      [
        page({ ...wait, StepDetails: { Attempt: 1 }, ContextDetails: {} }),
        {
          path: '/Operations/0/ContextDetails',
          expected: 'no details but WaitDetails',
          received: 'ContextDetails, StepDetails',
          message: "operation 1 'cool down' (Id w1) has ContextDetails, StepDetails, which no WAIT has",
        },
      ],
    ],
  },
  'operation/subtype-present': {
    accepts: [page(input, step)],
    refuses: [
      [
        page({ Id: 's1', Type: 'STEP', Status: 'STARTED', ...start }),
        {
          path: '/Operations/0',
          expected: 'a SubType such as Step',
          received: 'none',
          message: 'operation 1 (Id s1) has no SubType',
        },
      ],
    ],
  },
  'operation/subtype-fits-type': {
    accepts: [page({ ...step, SubType: 'WaitForCondition' })],
    refuses: [
      [
        page({ ...step, SubType: 'MapIteration' }),
        {
          path: '/Operations/0/SubType',
          expected: 'one of Step, WaitForCondition',
          received: "'MapIteration'",
          message: 'operation 1 (Id s1) is a STEP with the SubType MapIteration of a CONTEXT',
        },
      ],
    ],
  },
  'operation/subtype-known': {
    accepts: [page({ ...step, Type: 'CONTEXT', SubType: 'WithRetry' })],
    refuses: [
      [
        page({ ...step, SubType: 'Saga' }),
        {
          path: '/Operations/0/SubType',
          expected: 'one of Step, WaitForCondition',
          received: "'Saga'",
          message: "operation 1 (Id s1) has the SubType 'Saga', which no official SDK writes",
        },
      ],
    ],
  },
  'operation/execution-has-no-subtype': {
    accepts: [page(input)],
    refuses: [
      [
        page({ ...input, SubType: 'Step' }),
        {
          path: '/Operations/0/SubType',
          expected: 'no SubType',
          received: "'Step'",
          message: 'operation 1 (Id e-1) has the SubType Step',
        },
      ],
    ],
  },
  'operation/execution-at-root': {
    accepts: [page(input)],
    refuses: [
      [
        page({ ...input, ParentId: 'c1' }),
        {
          path: '/Operations/0/ParentId',
          expected: 'no ParentId',
          received: "'c1'",
          message: 'operation 1 (Id e-1) has a ParentId',
        },
      ],
    ],
  },
  'operation/execution-input-json': {
    accepts: [
      page(input),
      page({ ...input, ExecutionDetails: {} }),
      page({ ...input, ExecutionDetails: { InputPayload: 'null' } }),
    ],
    refuses: [
      [
        page({ ...input, ExecutionDetails: { InputPayload: '' } }),
        {
          path: '/Operations/0/ExecutionDetails/InputPayload',
          expected: 'JSON text',
          received: "''",
          message: 'operation 1 (Id e-1) has an input that is not JSON',
        },
      ],
      [
        page({ ...input, ExecutionDetails: { InputPayload: '{"a":' } }),
        {
          path: '/Operations/0/ExecutionDetails/InputPayload',
          expected: 'JSON text',
          received: '\'{"a":\'',
          message: 'operation 1 (Id e-1) has an input that is not JSON',
        },
      ],
    ],
  },
  'operation/not-own-parent': {
    accepts: [page({ ...step, ParentId: 'c1' })],
    refuses: [
      [
        page({ ...step, ParentId: 's1' }),
        {
          path: '/Operations/0/ParentId',
          expected: "another operation's Id",
          received: "'s1'",
          message: 'operation 1 (Id s1) is its own parent',
        },
      ],
    ],
  },
  'operation/id-not-integer-like': {
    accepts: [page({ ...step, Id: '1-1' }), page({ ...step, Id: '01' }), page({ ...step, Id: '12345678901' })],
    refuses: [
      [
        page({ ...step, Id: '1' }),
        {
          path: '/Operations/0/Id',
          expected: 'an Id with a letter',
          received: "'1'",
          message: 'operation 1 (Id 1) has an Id like an integer',
        },
      ],
      [
        page({ ...step, Id: '0' }),
        {
          path: '/Operations/0/Id',
          expected: 'an Id with a letter',
          received: "'0'",
          message: 'operation 1 (Id 0) has an Id like an integer',
        },
      ],
    ],
  },
});

import { checkPage } from '../../src/rules/check-page.ts';
import { operationSchemaRules } from '../../src/rules/operation-schema-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const step = { Id: 's1', Name: 'charge card', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: at };
const page = (...operations: readonly unknown[]): readonly Violation[] =>
  checkPage({ Operations: operations, NextMarker: 'm' });

testRules(operationSchemaRules, {
  'operation/required-members': {
    accepts: [page(step)],
    refuses: [
      [
        page({ Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED' }),
        {
          path: '/Operations/0',
          expected: 'the member StartTimestamp',
          received: 'nothing',
          message: 'operation 1 (Id s1) has no StartTimestamp',
        },
      ],
      [
        page({ ...step, Id: null }),
        {
          path: '/Operations/0/Id',
          expected: 'a text',
          received: 'null',
          message: "operation 1 'charge card' (no Id) has null as Id",
        },
      ],
      [
        page({}),
        {
          path: '/Operations/0',
          expected: 'the member Id',
          received: 'nothing',
          message: 'operation 1 (no Id) has no Id',
        },
        {
          path: '/Operations/0',
          expected: 'the member Type',
          received: 'nothing',
          message: 'operation 1 (no Id) has no Type',
        },
        {
          path: '/Operations/0',
          expected: 'the member StartTimestamp',
          received: 'nothing',
          message: 'operation 1 (no Id) has no StartTimestamp',
        },
        {
          path: '/Operations/0',
          expected: 'the member Status',
          received: 'nothing',
          message: 'operation 1 (no Id) has no Status',
        },
      ],
    ],
  },
  'operation/no-null-members': {
    accepts: [page(step), page({ ...step, Name: undefined })],
    refuses: [
      [
        page({ ...step, Name: null }),
        {
          path: '/Operations/0/Name',
          expected: 'a text',
          received: 'null',
          message: 'operation 1 (Id s1) has null as Name',
        },
      ],
      [
        page({ ...step, StepDetails: null }),
        {
          path: '/Operations/0/StepDetails',
          expected: 'an object',
          received: 'null',
          message: "operation 1 'charge card' (Id s1) has null as StepDetails",
        },
      ],
      [
        page({ ...step, StepDetails: { Attempt: 1, Error: { ErrorMessage: null } } }),
        {
          path: '/Operations/0/StepDetails/Error/ErrorMessage',
          expected: 'a text',
          received: 'null',
          message: "operation 1 'charge card' (Id s1) has null as StepDetails.Error.ErrorMessage",
        },
      ],
    ],
  },
  'operation/known-type': {
    accepts: [page(step)],
    refuses: [
      [
        page({ ...step, Type: 'SAGA' }),
        {
          path: '/Operations/0/Type',
          expected: 'one of EXECUTION, CONTEXT, STEP, WAIT, CALLBACK, CHAINED_INVOKE',
          received: "'SAGA'",
          message: "operation 1 'charge card' (Id s1) has 'SAGA' as Type",
        },
      ],
    ],
  },
  'operation/known-status': {
    accepts: [page(step)],
    refuses: [
      [
        page({ ...step, Status: 'TIMEDOUT' }),
        {
          path: '/Operations/0/Status',
          expected: 'one of STARTED, PENDING, READY, SUCCEEDED, FAILED, CANCELLED, TIMED_OUT, STOPPED',
          received: "'TIMEDOUT'",
          message: "operation 1 'charge card' (Id s1) has 'TIMEDOUT' as Status",
        },
      ],
    ],
  },
  'operation/text-forms': {
    accepts: [page({ ...step, Name: 'a~ b', ParentId: 'A-_9' })],
    refuses: [
      [
        page({ ...step, Name: 'Zahlung für' }),
        {
          path: '/Operations/0/Name',
          expected: 'a text like ^(?:[\\x20-\\x7E]+)$',
          received: "'Zahlung für'",
          message: "operation 1 'Zahlung für' (Id s1) has 'Zahlung für' as Name",
        },
      ],
      [
        page({ ...step, Id: 'a.b' }),
        {
          path: '/Operations/0/Id',
          expected: 'a text like ^(?:[a-zA-Z0-9_-]+)$',
          received: "'a.b'",
          message: "operation 1 'charge card' (Id a.b) has 'a.b' as Id",
        },
      ],
      [
        page({ ...step, Id: 'a'.repeat(65) }),
        {
          path: '/Operations/0/Id',
          expected: '1 to 64 characters',
          received: 'a text of 65 characters',
          message: "operation 1 'charge card' (Id aaaaaaaaaaaaaaaa…) has a text of 65 characters as Id",
        },
      ],
      [
        page({ ...step, Name: '' }),
        {
          path: '/Operations/0/Name',
          expected: '1 to 256 characters',
          received: 'a text of 0 characters',
          message: "operation 1 '' (Id s1) has a text of 0 characters as Name",
        },
      ],
    ],
  },
  'operation/schema': {
    accepts: [page(step)],
    refuses: [
      [
        page({ ...step, StartTimestamp: '2026-01-01T00:00:00.000Z' }),
        {
          path: '/Operations/0/StartTimestamp',
          expected: 'a number',
          received: "'2026-01-01T00:00:00.000Z'",
          message: "operation 1 'charge card' (Id s1) has '2026-01-01T00:00:00.000Z' as StartTimestamp",
        },
      ],
      [
        page({ ...step, StepDetails: { Attempt: -1 } }),
        {
          path: '/Operations/0/StepDetails/Attempt',
          expected: '0 or more',
          received: '-1',
          message: "operation 1 'charge card' (Id s1) has -1 as StepDetails.Attempt",
        },
      ],
      [
        page({ ...step, StepDetails: { Attempt: 1.5 } }),
        {
          path: '/Operations/0/StepDetails/Attempt',
          expected: 'a whole number',
          received: '1.5',
          message: "operation 1 'charge card' (Id s1) has 1.5 as StepDetails.Attempt",
        },
      ],
      [
        page(null, 7, step),
        { path: '/Operations/0', expected: 'an object', received: 'null', message: 'operation 1 (no Id) is null' },
        { path: '/Operations/1', expected: 'an object', received: '7', message: 'operation 2 (no Id) is 7' },
      ],
    ],
  },
});

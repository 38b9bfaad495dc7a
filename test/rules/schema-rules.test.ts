import { checkChangeSet } from '../../src/rules/check-change-set.ts';
import { checkCheckpoint } from '../../src/rules/check-checkpoint.ts';
import { checkExecution, checkStop } from '../../src/rules/check-execution.ts';
import { checkHistoryPage } from '../../src/rules/check-history-page.ts';
import { checkList } from '../../src/rules/check-list.ts';
import { checkPage } from '../../src/rules/check-page.ts';
import { checkPayload } from '../../src/rules/check-payload.ts';
import { checkRead } from '../../src/rules/check-read.ts';
import {
  changeSetSchemaRules,
  checkpointSchemaRules,
  eventSchemaRules,
  executionSchemaRules,
  historyPageSchemaRules,
  listSchemaRules,
  operationSchemaRules,
  pageSchemaRules,
  payloadSchemaRules,
  readSchemaRules,
  stopSchemaRules,
} from '../../src/rules/schema-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const step = { Id: 's1', Name: 'charge card', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: at };
const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: at };
const page = (...operations: readonly unknown[]): readonly Violation[] =>
  checkPage({ Operations: operations, NextMarker: 'm' });
const event = {
  EventType: 'StepStarted',
  EventId: 1,
  EventTimestamp: at,
  Id: 's1',
  SubType: 'Step',
  StepStartedDetails: {},
};
const events = (...list: readonly unknown[]): readonly Violation[] => checkHistoryPage({ Events: list });
const row = {
  DurableExecutionArn: arn,
  DurableExecutionName: 'order-17',
  FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7',
  StartTimestamp: at,
  Status: 'RUNNING',
};
const payload = { DurableExecutionArn: arn, CheckpointToken: 'dG9rZW4' };
const inMs = { ...input, StartTimestamp: at * 1000 };

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

testRules(pageSchemaRules, {
  'page/next-marker-not-null': {
    accepts: [checkPage({ Operations: [step], NextMarker: '' })],
    refuses: [
      [
        checkPage({ Operations: [step], NextMarker: null }),
        { path: '/NextMarker', expected: 'a text', received: 'null', message: 'the page has null as NextMarker' },
      ],
    ],
  },
  'page/next-marker-text': {
    accepts: [checkPage({ Operations: [step] })],
    refuses: [
      [
        checkPage({ Operations: [step], NextMarker: 100 }),
        { path: '/NextMarker', expected: 'a text', received: '100', message: 'the page has 100 as NextMarker' },
      ],
    ],
  },
  'page/schema': {
    accepts: [checkPage({ Operations: [step], Extra: 1 })],
    refuses: [
      [
        checkPage({}),
        { path: '', expected: 'the member Operations', received: 'nothing', message: 'the page has no Operations' },
      ],
      [
        checkPage({ Operations: { s1: step } }),
        {
          path: '/Operations',
          expected: 'a list',
          received: 'an object with s1',
          message: 'the page has an object with s1 as Operations',
        },
      ],
      [checkPage(undefined), { path: '', expected: 'an object', received: 'nothing', message: 'the page is nothing' }],
    ],
  },
});

testRules(readSchemaRules, {
  'read/schema': {
    accepts: [checkRead([{ Operations: [input] }])],
    refuses: [
      [
        checkRead({ Operations: [input] }),
        {
          path: '',
          expected: 'a list of pages',
          received: 'an object with Operations',
          message: 'the read is an object with Operations',
        },
      ],
    ],
  },
});

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

testRules(historyPageSchemaRules, {
  'history-page/next-marker-not-null': {
    accepts: [checkHistoryPage({ Events: [] })],
    refuses: [
      [
        checkHistoryPage({ Events: [], NextMarker: null }),
        { path: '/NextMarker', expected: 'a text', received: 'null', message: 'the page has null as NextMarker' },
      ],
    ],
  },
  'history-page/next-marker-text': {
    accepts: [checkHistoryPage({ Events: [], NextMarker: 'm' })],
    refuses: [
      [
        checkHistoryPage({ Events: [], NextMarker: 3 }),
        { path: '/NextMarker', expected: 'a text', received: '3', message: 'the page has 3 as NextMarker' },
      ],
    ],
  },
  'history-page/schema': {
    accepts: [checkHistoryPage({ Events: [] })],
    refuses: [
      [
        checkHistoryPage([]),
        { path: '', expected: 'an object', received: 'a list of 0', message: 'the page is a list of 0' },
      ],
    ],
  },
});

testRules(listSchemaRules, {
  'list/next-marker-not-null': {
    accepts: [checkList({ DurableExecutions: [row] })],
    refuses: [
      [
        checkList({ DurableExecutions: [row], NextMarker: null }),
        { path: '/NextMarker', expected: 'a text', received: 'null', message: 'the page has null as NextMarker' },
      ],
    ],
  },
  'list/next-marker-text': {
    accepts: [checkList({ DurableExecutions: [row], NextMarker: 'm' })],
    refuses: [
      [
        checkList({ DurableExecutions: [row], NextMarker: {} }),
        {
          path: '/NextMarker',
          expected: 'a text',
          received: 'an object without members',
          message: 'the page has an object without members as NextMarker',
        },
      ],
    ],
  },
  'list/schema': {
    accepts: [checkList({})],
    refuses: [
      [
        checkList({ DurableExecutions: [{ ...row, Status: 'STARTED' }] }),
        {
          path: '/DurableExecutions/0/Status',
          expected: 'one of RUNNING, SUCCEEDED, FAILED, TIMED_OUT, STOPPED',
          received: "'STARTED'",
          message: "execution 1 'order-17' has 'STARTED' as Status",
        },
      ],
      [
        checkList({ DurableExecutions: [{ ...row, DurableExecutionArn: undefined }] }),
        {
          path: '/DurableExecutions/0',
          expected: 'the member DurableExecutionArn',
          received: 'nothing',
          message: "execution 1 'order-17' has no DurableExecutionArn",
        },
      ],
    ],
  },
});

testRules(checkpointSchemaRules, {
  'checkpoint/schema': {
    accepts: [checkCheckpoint({ CheckpointToken: 'dG9rZW4=', NewExecutionState: { Operations: [step] } })],
    refuses: [
      [
        checkCheckpoint({ CheckpointToken: 'token-1', NewExecutionState: {} }),
        {
          path: '/CheckpointToken',
          expected: 'a text like ^(?:[A-Za-z0-9+/]+={0,2})$',
          received: "'token-1'",
          message: "the answer has 'token-1' as CheckpointToken",
        },
      ],
      [
        checkCheckpoint({ CheckpointToken: 'dG9rZW4=' }),
        {
          path: '',
          expected: 'the member NewExecutionState',
          received: 'nothing',
          message: 'the answer has no NewExecutionState',
        },
      ],
    ],
  },
});

testRules(changeSetSchemaRules, {
  'change-set/schema': {
    accepts: [checkChangeSet([], {}, [])],
    refuses: [
      [
        checkChangeSet([], null, []),
        { path: '/changeSet', expected: 'an object', received: 'null', message: 'the change set is null' },
      ],
      [
        checkChangeSet([], { Operations: 'none' }, []),
        {
          path: '/changeSet/Operations',
          expected: 'a list',
          received: "'none'",
          message: "the change set has 'none' as Operations",
        },
      ],
    ],
  },
});

testRules(executionSchemaRules, {
  'execution/schema': {
    accepts: [checkExecution(row)],
    refuses: [
      [
        checkExecution({ ...row, Status: 'STARTED' }),
        {
          path: '/Status',
          expected: 'one of RUNNING, SUCCEEDED, FAILED, TIMED_OUT, STOPPED',
          received: "'STARTED'",
          message: "the execution has 'STARTED' as Status",
        },
      ],
    ],
  },
});

testRules(stopSchemaRules, {
  'stop/schema': {
    accepts: [checkStop({ StopTimestamp: at })],
    refuses: [
      [
        checkStop({}),
        {
          path: '',
          expected: 'the member StopTimestamp',
          received: 'nothing',
          message: 'the answer has no StopTimestamp',
        },
      ],
    ],
  },
});

testRules(payloadSchemaRules, {
  'payload/timestamps': {
    accepts: [checkPayload({ ...payload, InitialExecutionState: { Operations: [inMs] } })],
    refuses: [
      [
        checkPayload({ ...payload, InitialExecutionState: { Operations: [{ ...inMs, StartTimestamp: at + 0.5 }] } }),
        {
          path: '/InitialExecutionState/Operations/0/StartTimestamp',
          expected: 'a whole number or a text',
          received: '1767225600.5',
          message: 'operation 1 (Id e-1) has 1767225600.5 as StartTimestamp',
        },
      ],
      [
        checkPayload({ ...payload, InitialExecutionState: { Operations: [{ ...inMs, StartTimestamp: 'today' }] } }),
        {
          path: '/InitialExecutionState/Operations/0/StartTimestamp',
          expected: 'a text like ^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})$',
          received: "'today'",
          message: "operation 1 (Id e-1) has 'today' as StartTimestamp",
        },
      ],
    ],
  },
  'payload/schema': {
    accepts: [checkPayload({ ...payload, InitialExecutionState: { Operations: [inMs], NextMarker: null } })],
    refuses: [
      [
        checkPayload({ ...payload, CheckpointToken: 'token-1', InitialExecutionState: { Operations: [inMs] } }),
        {
          path: '/CheckpointToken',
          expected: 'a text like ^(?:[A-Za-z0-9+/]+={0,2})$',
          received: "'token-1'",
          message: "the payload has 'token-1' as CheckpointToken",
        },
      ],
      [
        checkPayload({ ...payload, InitialExecutionState: { Operations: [inMs] }, UpdatedOperationIds: [7] }),
        {
          path: '/UpdatedOperationIds/0',
          expected: 'a text',
          received: '7',
          message: 'the payload has 7 as UpdatedOperationIds.0',
        },
      ],
    ],
  },
});

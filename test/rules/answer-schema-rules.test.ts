import {
  changeSetSchemaRules,
  checkpointSchemaRules,
  executionSchemaRules,
  payloadSchemaRules,
  stopSchemaRules,
} from '../../src/rules/answer-schema-rules.ts';
import { checkChangeSet } from '../../src/rules/check-change-set.ts';
import { checkCheckpoint } from '../../src/rules/check-checkpoint.ts';
import { checkExecution, checkStop } from '../../src/rules/check-execution.ts';
import { checkPayload } from '../../src/rules/check-payload.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const step = { Id: 's1', Name: 'charge card', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: at };
const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: at };
const payload = { DurableExecutionArn: arn, CheckpointToken: 'dG9rZW4' };
const inMs = { ...input, StartTimestamp: at * 1000 };
const row = {
  DurableExecutionArn: arn,
  DurableExecutionName: 'order-17',
  FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7',
  StartTimestamp: at,
  Status: 'RUNNING',
};

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

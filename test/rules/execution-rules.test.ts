import { checkExecution } from '../../src/rules/check-execution.ts';
import { checkList } from '../../src/rules/check-list.ts';
import { executionRules, listRules } from '../../src/rules/execution-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const running = {
  DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
  DurableExecutionName: 'order-17',
  FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7',
  StartTimestamp: 1767225600,
  Status: 'RUNNING',
};
const succeeded = { ...running, Status: 'SUCCEEDED', EndTimestamp: 1767225601 };
const failed = { ...running, Status: 'FAILED', EndTimestamp: 1767225601 };
const list = (...rows: readonly object[]): readonly Violation[] => checkList({ DurableExecutions: rows });

testRules(executionRules, {
  'execution/end-timestamp-iff-finished': {
    accepts: [checkExecution(running), checkExecution(succeeded)],
    refuses: [
      [
        checkExecution({ ...running, EndTimestamp: 1767225601 }),
        {
          path: '/EndTimestamp',
          expected: 'no EndTimestamp',
          received: '2026-01-01T00:00:01.000Z',
          message: 'the execution is RUNNING and has an EndTimestamp',
        },
      ],
      [
        checkExecution({ ...running, Status: 'STOPPED' }),
        {
          path: '',
          expected: 'an EndTimestamp',
          received: 'none',
          message: 'the execution is STOPPED and has no EndTimestamp',
        },
      ],
    ],
  },
  'execution/timestamps-in-seconds': {
    accepts: [checkExecution(running)],
    refuses: [
      [
        checkExecution({ ...running, StartTimestamp: 1767225600000 }),
        {
          path: '/StartTimestamp',
          expected: 'epoch seconds',
          received: '1767225600000',
          message: 'the execution has its StartTimestamp in milliseconds',
        },
      ],
    ],
  },
  'execution/ends-after-start': {
    accepts: [checkExecution({ ...failed, EndTimestamp: 1767225600 })],
    refuses: [
      [
        checkExecution({ ...failed, EndTimestamp: 1767225599 }),
        {
          path: '/EndTimestamp',
          expected: '2026-01-01T00:00:00.000Z or later',
          received: '2025-12-31T23:59:59.000Z',
          message: 'the execution ends at 2025-12-31T23:59:59.000Z, before its start at 2026-01-01T00:00:00.000Z',
        },
      ],
    ],
  },
  'execution/name-in-arn': {
    accepts: [checkExecution(running)],
    refuses: [
      [
        checkExecution({ ...running, DurableExecutionName: 'order-18' }),
        {
          path: '/DurableExecutionName',
          expected: "'order-17'",
          received: "'order-18'",
          message: "the execution has the name 'order-18', and its ARN says 'order-17'",
        },
      ],
    ],
  },
  'execution/result-only-when-succeeded': {
    accepts: [checkExecution({ ...succeeded, Result: '1' })],
    refuses: [
      [
        checkExecution({ ...running, Result: '1' }),
        {
          path: '/Result',
          expected: 'no Result',
          received: "'1'",
          message: 'the execution is RUNNING and has a Result',
        },
      ],
      [
        checkExecution({ ...failed, Result: '' }),
        { path: '/Result', expected: 'no Result', received: "''", message: 'the execution is FAILED and has a Result' },
      ],
    ],
  },
  'execution/error-only-when-failed': {
    accepts: [
      checkExecution({ ...failed, Error: {} }),
      checkExecution({ ...failed, Status: 'TIMED_OUT', Error: {} }),
      checkExecution({ ...failed, Status: 'STOPPED', Error: { ErrorType: 'x' } }),
    ],
    refuses: [
      [
        checkExecution({ ...running, Error: {} }),
        {
          path: '/Error',
          expected: 'no Error',
          received: 'an object without members',
          message: 'the execution is RUNNING and has an Error',
        },
      ],
      [
        checkExecution({ ...succeeded, Error: {} }),
        {
          path: '/Error',
          expected: 'no Error',
          received: 'an object without members',
          message: 'the execution is SUCCEEDED and has an Error',
        },
      ],
    ],
  },
});

testRules(listRules, {
  'list/end-timestamp-iff-finished': {
    accepts: [list(running), list(succeeded)],
    refuses: [
      [
        list({ ...running, Status: 'TIMED_OUT' }),
        {
          path: '/DurableExecutions/0',
          expected: 'an EndTimestamp',
          received: 'none',
          message: "execution 1 'order-17' is TIMED_OUT and has no EndTimestamp",
        },
      ],
    ],
  },
  'list/timestamps-in-seconds': {
    accepts: [list(running)],
    refuses: [
      [
        list({ ...running, StartTimestamp: 1767225600000 }),
        {
          path: '/DurableExecutions/0/StartTimestamp',
          expected: 'epoch seconds',
          received: '1767225600000',
          message: "execution 1 'order-17' has its StartTimestamp in milliseconds",
        },
      ],
    ],
  },
  'list/ends-after-start': {
    accepts: [list(succeeded)],
    refuses: [
      [
        list({ ...succeeded, EndTimestamp: 1767225500 }),
        {
          path: '/DurableExecutions/0/EndTimestamp',
          expected: '2026-01-01T00:00:00.000Z or later',
          received: '2025-12-31T23:58:20.000Z',
          message:
            "execution 1 'order-17' ends at 2025-12-31T23:58:20.000Z, before its start at 2026-01-01T00:00:00.000Z",
        },
      ],
    ],
  },
  'list/name-in-arn': {
    accepts: [list(running)],
    refuses: [
      [
        list({ ...running, DurableExecutionName: 'x' }),
        {
          path: '/DurableExecutions/0/DurableExecutionName',
          expected: "'order-17'",
          received: "'x'",
          message: "execution 1 'x' has the name 'x', and its ARN says 'order-17'",
        },
      ],
    ],
  },
  'list/arns-unique': {
    accepts: [list(running, { ...running, DurableExecutionArn: `${running.DurableExecutionArn}2` })],
    refuses: [
      [
        list(running, succeeded),
        {
          path: '/DurableExecutions/1/DurableExecutionArn',
          expected: 'an ARN that occurs once',
          received: "'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/dura…'",
          message: "execution 2 'order-17' is listed in place 1 too",
        },
      ],
    ],
  },
});

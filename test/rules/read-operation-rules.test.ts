import { checkPayload } from '../../src/rules/check-payload.ts';
import { checkRead } from '../../src/rules/check-read.ts';
import { payloadOperationRules, readOperationRules } from '../../src/rules/read-operation-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const at = 1767225600;
const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: at };
const read = (...operations: readonly object[]): readonly Violation[] =>
  checkRead([{ Operations: [input, ...operations] }], { arn });
const context = { Id: 'c1', Name: 'orders', Type: 'CONTEXT', SubType: 'Map', Status: 'STARTED', StartTimestamp: at };
const closed = { ...context, Status: 'SUCCEEDED', EndTimestamp: at + 9, ContextDetails: { Result: '' } };
const kept = { ...closed, ContextDetails: { Result: '', ReplayChildren: true } };
const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: at };
const child = { ...step, ParentId: 'c1' };
const done = { ...child, Status: 'SUCCEEDED', StepDetails: { Attempt: 1 } };

testRules(readOperationRules, {
  'read/parent-listed': {
    accepts: [read(context, child)],
    refuses: [
      [
        read(child),
        {
          path: '/0/Operations/1/ParentId',
          expected: 'the Id of a listed CONTEXT',
          received: "'c1'",
          message: "operation 2 (Id s1) has the parent 'c1', which is not listed",
        },
      ],
    ],
  },
  'read/parent-is-context': {
    accepts: [read(context, child)],
    refuses: [
      [
        read(step, { ...step, Id: 's2', ParentId: 's1' }),
        {
          path: '/0/Operations/2/ParentId',
          expected: 'the Id of a CONTEXT',
          received: "'s1'",
          message: 'operation 3 (Id s2) has the parent operation 2 (Id s1), whose Type is STEP',
        },
      ],
    ],
  },
  'read/parent-not-execution': {
    accepts: [read(step)],
    refuses: [
      [
        read({ ...step, ParentId: 'e-1' }),
        {
          path: '/0/Operations/1/ParentId',
          expected: 'the Id of a CONTEXT',
          received: "'e-1'",
          message: 'operation 2 (Id s1) has the parent operation 1 (Id e-1), whose Type is EXECUTION',
        },
      ],
    ],
  },
  'read/parent-before-child': {
    accepts: [read(context, child)],
    refuses: [
      [
        read(child, context),
        {
          path: '/0/Operations/1/ParentId',
          expected: "'c1' listed before",
          received: 'operation 3',
          message: "operation 2 (Id s1) is listed before its parent, operation 3 'orders' (Id c1)",
        },
      ],
    ],
  },
  'read/no-pruned-descendants': {
    accepts: [
      read(closed),
      read(kept, child),
      read(context, child),
      // a context that hides its children hides nothing beside it
      read(closed, { ...step, Id: 's2' }),
    ],
    refuses: [
      [
        read(closed, child),
        {
          path: '/0/Operations/2',
          expected: 'no operation below a completed CONTEXT',
          received: 'one',
          message:
            "operation 3 (Id s1) is listed below operation 2 'orders' (Id c1), which is SUCCEEDED without ReplayChildren",
        },
      ],
      [
        read({ ...closed, Status: 'FAILED', ContextDetails: { Error: {} } }, child),
        {
          path: '/0/Operations/2',
          expected: 'no operation below a completed CONTEXT',
          received: 'one',
          message:
            "operation 3 (Id s1) is listed below operation 2 'orders' (Id c1), which is FAILED without ReplayChildren",
        },
      ],
      [
        read(closed, { ...kept, Id: 'c2', ParentId: 'c1', Name: 'inner' }, { ...step, ParentId: 'c2' }),
        {
          path: '/0/Operations/2',
          expected: 'no operation below a completed CONTEXT',
          received: 'one',
          message:
            "operation 3 'inner' (Id c2) is listed below operation 2 'orders' (Id c1), which is SUCCEEDED without ReplayChildren",
        },
        {
          path: '/0/Operations/3',
          expected: 'no operation below a completed CONTEXT',
          received: 'one',
          message:
            "operation 4 (Id s1) is listed below operation 2 'orders' (Id c1), which is SUCCEEDED without ReplayChildren",
        },
      ],
    ],
  },
  'read/starts-in-order': {
    accepts: [read(step, { ...step, Id: 's2' }, { ...step, Id: 's3', StartTimestamp: at + 1 })],
    refuses: [
      [
        read({ ...step, StartTimestamp: at + 1 }, { ...step, Id: 's2' }),
        {
          path: '/0/Operations/2/StartTimestamp',
          expected: '2026-01-01T00:00:01.000Z or later',
          received: '2026-01-01T00:00:00.000Z',
          message:
            'operation 3 (Id s2) starts at 2026-01-01T00:00:00.000Z, before the operation listed before it, operation 2 (Id s1)',
        },
      ],
    ],
  },
  'read/child-starts-after-parent': {
    accepts: [read(context, child)],
    refuses: [
      [
        read({ ...context, StartTimestamp: at + 1 }, child),
        {
          path: '/0/Operations/2/StartTimestamp',
          expected: '2026-01-01T00:00:01.000Z or later',
          received: '2026-01-01T00:00:00.000Z',
          message:
            "operation 3 (Id s1) starts at 2026-01-01T00:00:00.000Z, before the operation above it, operation 2 'orders' (Id c1)",
        },
      ],
    ],
  },
  'read/child-ends-before-parent': {
    accepts: [read(kept, { ...done, EndTimestamp: at + 9 })],
    refuses: [
      [
        read(kept, { ...done, EndTimestamp: at + 9.5 }),
        {
          path: '/0/Operations/2/EndTimestamp',
          expected: '2026-01-01T00:00:09.000Z or earlier',
          received: '2026-01-01T00:00:09.500Z',
          message:
            "operation 3 (Id s1) ends at 2026-01-01T00:00:09.500Z, after the operation above it, operation 2 'orders' (Id c1)",
        },
      ],
    ],
  },
  'read/execution-id': {
    accepts: [checkRead([{ Operations: [input] }], { arn }), checkRead([{ Operations: [{ ...input, Id: 'x' }] }])],
    refuses: [
      [
        checkRead([{ Operations: [{ ...input, Id: 'order-17' }] }], { arn }),
        {
          path: '/0/Operations/0/Id',
          expected: "'e-1'",
          received: "'order-17'",
          message: "operation 1 (Id order-17) is the EXECUTION operation, and its Id is not 'e-1'",
        },
      ],
    ],
  },
  'read/execution-running': {
    accepts: [
      checkRead([{ Operations: [input] }], { live: true }),
      checkRead([{ Operations: [{ ...input, Status: 'SUCCEEDED', EndTimestamp: at }] }]),
    ],
    refuses: [
      [
        checkRead([{ Operations: [{ ...input, Status: 'SUCCEEDED', EndTimestamp: at }] }], { live: true }),
        {
          path: '/0/Operations/0/Status',
          expected: 'STARTED',
          received: "'SUCCEEDED'",
          message: 'operation 1 (Id e-1) is the EXECUTION operation and SUCCEEDED',
        },
      ],
    ],
  },
});

const payload = (...operations: readonly object[]): readonly Violation[] =>
  checkPayload({
    DurableExecutionArn: arn,
    CheckpointToken: 'dG9rZW4',
    InitialExecutionState: {
      Operations: [input, ...operations].map((operation) => ({ ...operation, StartTimestamp: at * 1000 })),
    },
  });

testRules(payloadOperationRules, {
  'payload/no-pruned-descendants': {
    accepts: [payload(context, child), payload({ ...kept, EndTimestamp: at * 1000 }, child)],
    refuses: [
      [
        payload({ ...closed, EndTimestamp: at * 1000 }, child),
        {
          path: '/InitialExecutionState/Operations/2',
          expected: 'no operation below a completed CONTEXT',
          received: 'one',
          message:
            "operation 3 (Id s1) is listed below operation 2 'orders' (Id c1), which is SUCCEEDED without ReplayChildren",
        },
      ],
    ],
  },
});

import { checkPayload } from '../../src/rules/check-payload.ts';
import { payloadRules } from '../../src/rules/payload-rules.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: at * 1000 };
const wait = {
  Id: 'w1',
  Type: 'WAIT',
  SubType: 'Wait',
  Status: 'SUCCEEDED',
  StartTimestamp: at * 1000,
  EndTimestamp: (at + 60) * 1000,
  WaitDetails: { ScheduledEndTimestamp: (at + 60) * 1000 },
};
const was = { ...wait, Status: 'STARTED', StartTimestamp: at, EndTimestamp: undefined, WaitDetails: undefined };
const is = { ...was, Status: 'SUCCEEDED', EndTimestamp: at + 60 };
const retried = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'READY', StartTimestamp: at * 1000 };
const payload = (state: object, updated?: readonly string[]): object => ({
  DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
  CheckpointToken: 'dG9rZW4',
  InitialExecutionState: state,
  ...(updated && { UpdatedOperationIds: updated }),
});
const plain = payload({ Operations: [input, wait], NextMarker: '' });
const iso = { ...input, StartTimestamp: '2026-01-01T00:00:00.000Z' };

testRules(payloadRules, {
  'payload/timestamps-in-milliseconds': {
    accepts: [checkPayload(plain), checkPayload(payload({ Operations: [{ ...input, StartTimestamp: 0 }] }))],
    refuses: [
      [
        checkPayload(payload({ Operations: [{ ...input, StartTimestamp: at }] })),
        {
          path: '/InitialExecutionState/Operations/0/StartTimestamp',
          expected: 'epoch milliseconds',
          received: '1767225600',
          message: 'operation 1 (Id e-1) has a StartTimestamp in epoch seconds',
        },
      ],
    ],
  },
  'payload/timestamps-as-numbers': {
    accepts: [checkPayload(plain)],
    refuses: [
      [
        checkPayload(payload({ Operations: [iso] })),
        {
          path: '/InitialExecutionState/Operations/0/StartTimestamp',
          expected: 'epoch milliseconds',
          received: "'2026-01-01T00:00:00.000Z'",
          message: 'operation 1 (Id e-1) has a StartTimestamp as text',
        },
      ],
    ],
  },
  'payload/within-size': {
    accepts: [checkPayload(plain, { bytes: 6_291_456 })],
    refuses: [
      [
        checkPayload(plain, { bytes: 6_291_457 }),
        {
          path: '',
          expected: '6291456 bytes at most',
          received: '6291457 bytes',
          message: 'the payload has 6291457 bytes or more',
        },
      ],
    ],
  },
  'payload/updated-ids-known': {
    accepts: [
      checkPayload(payload({ Operations: [input, wait] }, ['w1'])),
      checkPayload(payload({ Operations: [input], NextMarker: 'm' }, ['w1'])),
    ],
    refuses: [
      [
        checkPayload(payload({ Operations: [input, wait] }, ['w1', 'w2'])),
        {
          path: '/UpdatedOperationIds/1',
          expected: 'the Id of a listed operation',
          received: "'w2'",
          message: "the payload has 'w2' in UpdatedOperationIds, which is not listed",
        },
      ],
    ],
  },
  'payload/updated-ids-not-execution': {
    accepts: [checkPayload(payload({ Operations: [input] }, []))],
    refuses: [
      [
        checkPayload(payload({ Operations: [input] }, ['e-1'])),
        {
          path: '/UpdatedOperationIds/0',
          expected: "another operation's Id",
          received: "'e-1'",
          message: "the payload has the EXECUTION operation 'e-1' in UpdatedOperationIds",
        },
      ],
    ],
  },
  'payload/updated-ids-changed': {
    accepts: [
      checkPayload(payload({ Operations: [input, wait] }, ['w1']), { previous: [was] }),
      checkPayload(payload({ Operations: [input, wait] }, ['w1'])),
      // it was due, ran, and is due again
      checkPayload(payload({ Operations: [input, { ...retried, StepDetails: { Attempt: 2 } }] }, ['s1']), {
        previous: [{ ...retried, StartTimestamp: at, StepDetails: { Attempt: 1 } }],
      }),
    ],
    refuses: [
      [
        checkPayload(payload({ Operations: [input, wait] }, ['w1']), { previous: [is] }),
        {
          path: '/UpdatedOperationIds/0',
          expected: 'an operation that has changed',
          received: "'w1'",
          message: "the payload has 'w1' in UpdatedOperationIds, which is SUCCEEDED as before",
        },
      ],
    ],
  },
});

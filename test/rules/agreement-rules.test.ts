import { agreementRules, earlierRules } from '../../src/rules/agreement-rules.ts';
import { checkAgreement } from '../../src/rules/check-agreement.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: at };
const step = { Id: 's1', Name: 'charge card', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: at };
const done = { ...step, Status: 'SUCCEEDED', EndTimestamp: at + 1, StepDetails: { Attempt: 1 } };
const invoke = { Id: 'i1', Type: 'CHAINED_INVOKE', Status: 'STARTED', StartTimestamp: at };
const cancelled = { ...invoke, Status: 'CANCELLED', EndTimestamp: at + 1 };

const of = { Id: 's1', Name: 'charge card', SubType: 'Step', EventTimestamp: at };
const begins = { ...of, EventType: 'StepStarted', EventId: 2, StepStartedDetails: {} };
const attempt = { RetryDetails: { CurrentAttempt: 1 } };
const succeeds = {
  ...of,
  EventType: 'StepSucceeded',
  EventId: 3,
  EventTimestamp: at + 1,
  StepSucceededDetails: { Result: { Truncated: true }, ...attempt },
};
const fails = {
  ...of,
  EventType: 'StepFailed',
  EventId: 3,
  EventTimestamp: at + 1,
  StepFailedDetails: { Error: { Truncated: true }, ...attempt },
};
const started = {
  Id: 'e-1',
  Name: 'order-17',
  EventType: 'ExecutionStarted',
  EventId: 1,
  EventTimestamp: at,
  ExecutionStartedDetails: { Input: { Truncated: true }, ExecutionTimeout: 60 },
};
const invokes = {
  Id: 'i1',
  EventType: 'ChainedInvokeStarted',
  EventId: 2,
  EventTimestamp: at,
  ChainedInvokeStartedDetails: { FunctionName: 'other' },
};

const agree = (operations: readonly object[], events: readonly object[]): readonly Violation[] =>
  checkAgreement(operations, events);
const same = agree([input, done], [started, begins, succeeds]);

testRules(agreementRules, {
  'agreement/operation-recorded': {
    accepts: [same, agree([input, step], [started, begins])],
    refuses: [
      [
        agree([input, step], [started]),
        {
          path: '/operations/1',
          expected: 'an event',
          received: 'none',
          message: "operation 2 'charge card' (Id s1) has no event",
        },
      ],
      [
        agree([input], []),
        { path: '/operations/0', expected: 'an event', received: 'none', message: 'operation 1 (Id e-1) has no event' },
      ],
    ],
  },
  'agreement/same-type': {
    accepts: [same],
    refuses: [
      [
        agree([{ ...step, Type: 'CONTEXT' }], [begins]),
        {
          path: '/operations/0/Type',
          expected: 'STEP',
          received: "'CONTEXT'",
          message: "operation 1 'charge card' (Id s1) is a CONTEXT, and event 2 StepStarted (Id s1) is of a STEP",
        },
      ],
    ],
  },
  'agreement/same-subtype': {
    accepts: [same],
    refuses: [
      [
        agree([{ ...step, SubType: 'WaitForCondition' }], [begins]),
        {
          path: '/operations/0/SubType',
          expected: "'Step'",
          received: "'WaitForCondition'",
          message:
            "operation 1 'charge card' (Id s1) has 'WaitForCondition' as SubType, and event 2 StepStarted (Id s1) has 'Step'",
        },
      ],
    ],
  },
  'agreement/same-name': {
    accepts: [same, agree([{ ...input, Name: undefined }], [started])],
    refuses: [
      [
        agree([{ ...step, Name: 'charge' }], [begins]),
        {
          path: '/operations/0/Name',
          expected: "'charge card'",
          received: "'charge'",
          message:
            "operation 1 'charge' (Id s1) has 'charge' as Name, and event 2 StepStarted (Id s1) has 'charge card'",
        },
      ],
      [
        agree([{ ...step, Name: undefined }], [begins]),
        {
          path: '/operations/0',
          expected: "'charge card'",
          received: 'nothing',
          message: "operation 1 (Id s1) has no Name, and event 2 StepStarted (Id s1) has 'charge card'",
        },
      ],
    ],
  },
  'agreement/same-parent': {
    accepts: [same],
    refuses: [
      [
        agree([{ ...step, ParentId: 'c1' }], [begins]),
        {
          path: '/operations/0/ParentId',
          expected: 'nothing',
          received: "'c1'",
          message:
            "operation 1 'charge card' (Id s1) has 'c1' as ParentId, and event 2 StepStarted (Id s1) has nothing",
        },
      ],
    ],
  },
  'agreement/end-recorded': {
    accepts: [same, agree([cancelled], [invokes])],
    refuses: [
      [
        agree([done], [begins]),
        {
          path: '/operations/0/Status',
          expected: 'an event that ends it',
          received: 'none',
          message: "operation 1 'charge card' (Id s1) is SUCCEEDED and no event ends it",
        },
      ],
      [
        agree([{ ...input, Status: 'STOPPED', EndTimestamp: at }], [started]),
        {
          path: '/operations/0/Status',
          expected: 'an event that ends it',
          received: 'none',
          message: 'operation 1 (Id e-1) is STOPPED and no event ends it',
        },
      ],
    ],
  },
  'agreement/same-end': {
    accepts: [same],
    refuses: [
      [
        agree([done], [begins, fails]),
        {
          path: '/operations/0/Status',
          expected: 'FAILED',
          received: 'SUCCEEDED',
          message: "operation 1 'charge card' (Id s1) is SUCCEEDED, and event 3 StepFailed (Id s1) ends it",
        },
      ],
    ],
  },
  'agreement/open-not-ended': {
    accepts: [same],
    refuses: [
      [
        agree([step], [begins, succeeds]),
        {
          path: '/operations/0/Status',
          expected: 'SUCCEEDED',
          received: 'STARTED',
          message: "operation 1 'charge card' (Id s1) is STARTED, and event 3 StepSucceeded (Id s1) ends it",
        },
      ],
    ],
  },
  'agreement/same-start': {
    accepts: [agree([step], [{ ...begins, EventTimestamp: at + 1 }])],
    refuses: [
      [
        agree([step], [{ ...begins, EventTimestamp: at + 1.5 }]),
        {
          path: '/operations/0/StartTimestamp',
          expected: '2026-01-01T00:00:01.500Z',
          received: '2026-01-01T00:00:00.000Z',
          message:
            "operation 1 'charge card' (Id s1) has the StartTimestamp 2026-01-01T00:00:00.000Z, and event 2 StepStarted (Id s1) is of 2026-01-01T00:00:01.500Z",
        },
      ],
    ],
  },
  'agreement/same-end-time': {
    accepts: [agree([done], [begins, { ...succeeds, EventTimestamp: at + 1.999 }])],
    refuses: [
      [
        agree([done], [begins, { ...succeeds, EventTimestamp: at + 3 }]),
        {
          path: '/operations/0/EndTimestamp',
          expected: '2026-01-01T00:00:03.000Z',
          received: '2026-01-01T00:00:01.000Z',
          message:
            "operation 1 'charge card' (Id s1) has the EndTimestamp 2026-01-01T00:00:01.000Z, and event 3 StepSucceeded (Id s1) is of 2026-01-01T00:00:03.000Z",
        },
      ],
    ],
  },
});

testRules(earlierRules, {
  'agreement/pruned-keep-events': {
    accepts: [
      checkAgreement([], [], { earlier: [] }),
      checkAgreement([input, done], [started, begins, succeeds], { earlier: [input, step] }),
    ],
    refuses: [
      [
        checkAgreement([input], [started], { earlier: [input, step] }),
        {
          path: '/earlier/1',
          expected: 'an event',
          received: 'none',
          message: "operation 2 'charge card' (Id s1) has no event",
        },
      ],
    ],
  },
});

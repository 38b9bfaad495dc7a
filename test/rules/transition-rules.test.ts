import { checkTransition } from '../../src/rules/check-transition.ts';
import { keptMemberRules } from '../../src/rules/kept-member-rules.ts';
import { disappearanceRules, transitionRules } from '../../src/rules/transition-rules.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const step = { Id: 's1', Name: 'charge card', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: at };
const done = { ...step, Status: 'SUCCEEDED', EndTimestamp: at + 1, StepDetails: { Attempt: 1, Result: '1' } };
const pending = { ...step, Status: 'PENDING', StepDetails: { Attempt: 2, NextAttemptTimestamp: at + 9 } };
const wait = { Id: 'w1', Type: 'WAIT', SubType: 'Wait', Status: 'STARTED', StartTimestamp: at };
const context = { Id: 'c1', Type: 'CONTEXT', SubType: 'Map', Status: 'STARTED', StartTimestamp: at };
const inner = { ...context, Id: 'c2', ParentId: 'c1' };
const child = { ...step, ParentId: 'c1' };
const closed = { ...context, Status: 'SUCCEEDED', EndTimestamp: at + 2, ContextDetails: {} };
const kept = { ...closed, ContextDetails: { ReplayChildren: true } };

testRules(transitionRules.slice(keptMemberRules.length), {
  'transition/terminal-stays': {
    accepts: [checkTransition([done], [done]), checkTransition([step], [done])],
    refuses: [
      [
        checkTransition([done], [step]),
        {
          path: '/after/0/Status',
          expected: 'a status that follows SUCCEEDED',
          received: "'STARTED'",
          message: "operation 1 'charge card' (Id s1) was SUCCEEDED and is STARTED",
        },
      ],
      [
        checkTransition([{ ...wait, Status: 'CANCELLED' }], [{ ...wait, Status: 'SUCCEEDED' }]),
        {
          path: '/after/0/Status',
          expected: 'a status that follows CANCELLED',
          received: "'SUCCEEDED'",
          message: 'operation 1 (Id w1) was CANCELLED and is SUCCEEDED',
        },
      ],
    ],
  },
  'transition/status-path': {
    accepts: [
      checkTransition([step], [pending]),
      checkTransition(
        [pending],
        [done].map((one) => ({ ...one, StepDetails: { Attempt: 3 } })),
      ),
      checkTransition([wait], [{ ...wait, Status: 'CANCELLED' }]),
    ],
    refuses: [
      [
        checkTransition([wait], [{ ...wait, Status: 'PENDING' }]),
        {
          path: '/after/0/Status',
          expected: 'a status that follows STARTED',
          received: "'PENDING'",
          message: 'operation 1 (Id w1) was STARTED and is PENDING',
        },
      ],
      [
        checkTransition([step], [{ ...step, Status: 'STOPPED' }]),
        {
          path: '/after/0/Status',
          expected: 'a status that follows STARTED',
          received: "'STOPPED'",
          message: "operation 1 'charge card' (Id s1) was STARTED and is STOPPED",
        },
      ],
    ],
  },
  'transition/terminal-unchanged': {
    accepts: [
      checkTransition([done], [{ ...done }]),
      checkTransition([pending], [{ ...pending, StepDetails: { Attempt: 3 } }]),
    ],
    refuses: [
      [
        checkTransition([done], [{ ...done, EndTimestamp: at + 2 }]),
        {
          path: '/after/0',
          expected: '1767225601',
          received: '1767225602',
          message:
            "operation 1 'charge card' (Id s1) was SUCCEEDED with 1767225601 as EndTimestamp and now has 1767225602 as EndTimestamp",
        },
      ],
      [
        checkTransition([done], [{ ...done, StepDetails: { Attempt: 1 } }]),
        {
          path: '/after/0',
          expected: "'1'",
          received: 'nothing',
          message: "operation 1 'charge card' (Id s1) was SUCCEEDED with '1' as Result and now has no Result",
        },
      ],
      [
        checkTransition([kept], [{ ...kept, ContextDetails: { ReplayChildren: true, Error: {} } }]),
        {
          path: '/after/0',
          expected: 'nothing',
          received: 'an object without members',
          message: 'operation 1 (Id c1) was SUCCEEDED with no Error and now has an object without members as Error',
        },
      ],
    ],
  },
  'transition/attempts-grow': {
    accepts: [checkTransition([step], [pending]), checkTransition([pending], [pending])],
    refuses: [
      [
        checkTransition([pending], [{ ...pending, StepDetails: { Attempt: 1, NextAttemptTimestamp: at + 9 } }]),
        {
          path: '/after/0/StepDetails/Attempt',
          expected: '2 or more',
          received: '1',
          message: "operation 1 'charge card' (Id s1) had the Attempt 2 and now has 1",
        },
      ],
      [
        checkTransition([pending], [step]),
        {
          path: '/after/0',
          expected: '2 or more',
          received: '0',
          message: "operation 1 'charge card' (Id s1) had the Attempt 2 and now has 0",
        },
      ],
    ],
  },
  'transition/order-kept': {
    accepts: [checkTransition([step, wait], [step, wait]), checkTransition([context, child, wait], [closed, wait])],
    refuses: [
      [
        checkTransition([step, wait, context], [wait, step, context]),
        {
          path: '/after/1',
          expected: "before 'w1'",
          received: "after 'w1'",
          message: "operation 2 'charge card' (Id s1) stood before the operation 'w1' and now stands after it",
        },
      ],
    ],
  },
  'transition/new-operations-last': {
    accepts: [checkTransition([], [step]), checkTransition([step], [step, wait, context])],
    refuses: [
      [
        checkTransition([step, wait], [step, context, wait]),
        {
          path: '/after/1',
          expected: 'new operations last',
          received: 'at 2',
          message: 'operation 2 (Id c1) is new and listed before operation 3 (Id w1), which is not',
        },
      ],
    ],
  },
});

testRules(disappearanceRules, {
  'transition/disappears-only-when-pruned': {
    accepts: [
      checkTransition([context, child], [closed]),
      checkTransition([context, inner, { ...child, ParentId: 'c2' }], [closed]),
      checkTransition([context, inner, { ...child, ParentId: 'c2' }], [kept, { ...closed, Id: 'c2', ParentId: 'c1' }]),
    ],
    refuses: [
      [
        checkTransition([step, wait], [wait]),
        {
          path: '/before/0',
          expected: 'the operation, or a completed CONTEXT above it',
          received: 'neither',
          message: "operation 1 'charge card' (Id s1) is listed no more",
        },
      ],
      [
        checkTransition([context, child], [context]),
        {
          path: '/before/1',
          expected: 'the operation, or a completed CONTEXT above it',
          received: 'neither',
          message: "operation 2 'charge card' (Id s1) is listed no more",
        },
      ],
      [
        checkTransition([context, child], [kept]),
        {
          path: '/before/1',
          expected: 'the operation, or a completed CONTEXT above it',
          received: 'neither',
          message: "operation 2 'charge card' (Id s1) is listed no more",
        },
      ],
      // one finding for the context, none for what went with it
      [
        checkTransition([context, inner, { ...child, ParentId: 'c2' }], [context]),
        {
          path: '/before/1',
          expected: 'the operation, or a completed CONTEXT above it',
          received: 'neither',
          message: 'operation 2 (Id c2) is listed no more',
        },
      ],
    ],
  },
});

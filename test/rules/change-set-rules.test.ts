import { changeSetRules, omissionRules } from '../../src/rules/change-set-rules.ts';
import { checkChangeSet } from '../../src/rules/check-change-set.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { testRules } from './rule-cases.ts';

const at = 1767225600;
const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: at };
const done = { ...step, Status: 'SUCCEEDED', EndTimestamp: at + 1, StepDetails: { Attempt: 1, Result: '1' } };
const wait = { Id: 'w1', Type: 'WAIT', SubType: 'Wait', Status: 'STARTED', StartTimestamp: at };
const context = { Id: 'c1', Type: 'CONTEXT', SubType: 'Map', Status: 'STARTED', StartTimestamp: at };
const closed = { ...context, Status: 'SUCCEEDED', EndTimestamp: at + 1, ContextDetails: {} };
const check = (before: readonly object[], changes: readonly object[], after: readonly object[]): readonly Violation[] =>
  checkChangeSet(before, { Operations: changes }, after);

testRules(changeSetRules, {
  'change-set/matches-state': {
    accepts: [check([step], [done], [done]), check([], [done, wait], [done, wait])],
    refuses: [
      [
        check([step], [{ ...done, StepDetails: { Attempt: 1, Result: '2' } }], [done]),
        {
          path: '/changeSet/Operations/0/StepDetails/Result',
          expected: "'1'",
          received: "'2'",
          message: "operation 1 (Id s1) has '2' as StepDetails.Result in the change set and '1' in state",
        },
      ],
      [
        check([step], [done], [{ ...done, Name: 'charge card' }]),
        {
          path: '/changeSet/Operations/0',
          expected: "'charge card'",
          received: 'nothing',
          message: "operation 1 (Id s1) has no Name in the change set and 'charge card' in state",
        },
      ],
    ],
  },
  'change-set/leads-to-state': {
    accepts: [check([context], [closed, { ...done, ParentId: 'c1' }], [closed])],
    refuses: [
      [
        check([], [step], []),
        {
          path: '/changeSet/Operations/0',
          expected: 'a listed operation',
          received: 'none',
          message: 'operation 1 (Id s1) is in the change set, and state does not list it',
        },
      ],
      [
        check([context], [{ ...step, ParentId: 'c1' }], [context]),
        {
          path: '/changeSet/Operations/0',
          expected: 'a listed operation',
          received: 'none',
          message: 'operation 1 (Id s1) is in the change set, and state does not list it',
        },
      ],
    ],
  },
  'change-set/only-changed': {
    accepts: [check([step, wait], [done], [done, wait])],
    refuses: [
      [
        check([step, wait], [done, wait], [done, wait]),
        {
          path: '/changeSet/Operations/1',
          expected: 'a change',
          received: 'none',
          message: 'operation 2 (Id w1) is in the change set and has not changed',
        },
      ],
    ],
  },
});

testRules(omissionRules, {
  'change-set/complete': {
    accepts: [
      check([wait], [], [wait]),
      checkChangeSet([], { Operations: [], NextMarker: 'm' }, [step]),
      checkChangeSet([step], {}, [step]),
    ],
    refuses: [
      [
        check([], [step], [step, wait]),
        {
          path: '/after/1',
          expected: 'the operation in the change set',
          received: 'none',
          message: 'operation 2 (Id w1) is new, and the change set does not hold it',
        },
      ],
      [
        check([step], [], [done]),
        {
          path: '/after/0',
          expected: 'the operation in the change set',
          received: 'none',
          message: 'operation 1 (Id s1) changed its Status, and the change set does not hold it',
        },
      ],
    ],
  },
});

import { checkTransition } from '../../src/rules/check-transition.ts';
import { keptMemberRules } from '../../src/rules/kept-member-rules.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { type RuleCase, testRules } from './rule-cases.ts';

const at = 1767225600;
const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: at };
const context = { ...step, Id: 'c1', Type: 'CONTEXT', SubType: 'Map' };
const callback = { ...step, Type: 'CALLBACK', SubType: 'Callback', CallbackDetails: { CallbackId: 'Q0I' } };
const input = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: at };
const wait = { ...step, Type: 'WAIT', SubType: 'Wait', WaitDetails: { ScheduledEndTimestamp: at + 60 } };

const change = (before: object, members: object): readonly Violation[] =>
  checkTransition([before], [{ ...before, ...members }]);
const accepts: RuleCase['accepts'] = [checkTransition([step, context, input], [step, context, input])];

testRules(keptMemberRules, {
  'transition/type-kept': {
    accepts,
    refuses: [
      [
        change(step, { Type: 'CONTEXT' }),
        {
          path: '/after/0/Type',
          expected: "'STEP'",
          received: "'CONTEXT'",
          message: "operation 1 (Id s1) had 'STEP' as Type and now has 'CONTEXT' as Type",
        },
      ],
    ],
  },
  'transition/subtype-kept': {
    accepts,
    refuses: [
      [
        change(step, { SubType: 'WaitForCondition' }),
        {
          path: '/after/0/SubType',
          expected: "'Step'",
          received: "'WaitForCondition'",
          message: "operation 1 (Id s1) had 'Step' as SubType and now has 'WaitForCondition' as SubType",
        },
      ],
    ],
  },
  'transition/name-kept': {
    accepts: [change({ ...step, Name: 'a' }, { Status: 'READY' })],
    refuses: [
      [
        change({ ...step, Name: 'a' }, { Name: 'b' }),
        {
          path: '/after/0/Name',
          expected: "'a'",
          received: "'b'",
          message: "operation 1 'b' (Id s1) had 'a' as Name and now has 'b' as Name",
        },
      ],
      [
        change({ ...step, Name: 'a' }, { Name: undefined }),
        {
          path: '/after/0',
          expected: "'a'",
          received: 'nothing',
          message: "operation 1 (Id s1) had 'a' as Name and now has no Name",
        },
      ],
      [
        change(step, { Name: 'b' }),
        {
          path: '/after/0/Name',
          expected: 'nothing',
          received: "'b'",
          message: "operation 1 'b' (Id s1) had no Name and now has 'b' as Name",
        },
      ],
    ],
  },
  'transition/parent-kept': {
    accepts,
    refuses: [
      [
        change({ ...step, ParentId: 'c1' }, { ParentId: 'c2' }),
        {
          path: '/after/0/ParentId',
          expected: "'c1'",
          received: "'c2'",
          message: "operation 1 (Id s1) had 'c1' as ParentId and now has 'c2' as ParentId",
        },
      ],
    ],
  },
  'transition/start-kept': {
    accepts,
    refuses: [
      [
        change(step, { StartTimestamp: at + 1 }),
        {
          path: '/after/0/StartTimestamp',
          expected: '1767225600',
          received: '1767225601',
          message: 'operation 1 (Id s1) had 1767225600 as StartTimestamp and now has 1767225601 as StartTimestamp',
        },
      ],
    ],
  },
  'transition/callback-id-kept': {
    accepts: [change(callback, { Status: 'SUCCEEDED', CallbackDetails: { CallbackId: 'Q0I', Result: 'yes' } })],
    refuses: [
      [
        change(callback, { CallbackDetails: { CallbackId: 'Q0M' } }),
        {
          path: '/after/0/CallbackDetails/CallbackId',
          expected: "'Q0I'",
          received: "'Q0M'",
          message: "operation 1 (Id s1) had 'Q0I' as CallbackId and now has 'Q0M' as CallbackId",
        },
      ],
    ],
  },
  'transition/input-kept': {
    accepts: [change({ ...input, ExecutionDetails: { InputPayload: '{}' } }, {})],
    refuses: [
      [
        change({ ...input, ExecutionDetails: { InputPayload: '{}' } }, { ExecutionDetails: {} }),
        {
          path: '/after/0',
          expected: "'{}'",
          received: 'nothing',
          message: "operation 1 (Id e-1) had '{}' as InputPayload and now has no InputPayload",
        },
      ],
    ],
  },
  'transition/schedule-kept': {
    accepts: [change(wait, { Status: 'SUCCEEDED' })],
    refuses: [
      [
        change(wait, { WaitDetails: { ScheduledEndTimestamp: at + 61 } }),
        {
          path: '/after/0/WaitDetails/ScheduledEndTimestamp',
          expected: '1767225660',
          received: '1767225661',
          message:
            'operation 1 (Id s1) had 1767225660 as ScheduledEndTimestamp and now has 1767225661 as ScheduledEndTimestamp',
        },
      ],
    ],
  },
});

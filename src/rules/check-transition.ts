import { assertNone } from './assert-none.ts';
import { operationsInput } from './operations-input.ts';
import { checkWhole } from './report.ts';
import { disappearanceRules, transitionRules } from './transition-rules.ts';
import type { Violation } from './violation.ts';

/**
 * What is wrong between two reads of one execution: `before` and `after` are the operations of all pages of the earlier
 * and the later one. Paths begin with `/before` or `/after`. Never throws, whatever the values are; the rules of a
 * single read are left to `checkRead`.
 *
 * @example
 * const wait = { Id: 'a1', Type: 'WAIT', SubType: 'Wait', StartTimestamp: 1767225600 };
 * const [open, done] = [{ ...wait, Status: 'STARTED' }, { ...wait, Status: 'SUCCEEDED' }];
 * checkTransition([open], [done]); // []
 * checkTransition([done], [open])[0]?.message; // 'operation 1 (Id a1) was SUCCEEDED and is STARTED'
 */
export function checkTransition(before: unknown, after: unknown): Violation[] {
  const earlier = operationsInput(before, { subject: 'the earlier read', path: '/before' });
  const later = operationsInput(after, { subject: 'the later read', path: '/after' });
  const reads = { before: earlier.list, after: later.list };
  return [
    ...earlier.violations,
    ...later.violations,
    ...checkWhole(transitionRules, reads, later.place),
    ...checkWhole(disappearanceRules, reads, earlier.place),
  ];
}

/**
 * Throws when two reads of one execution break a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkTransition` found, except what is only info.
 * @example
 * const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: 1767225600 };
 * assertTransition([], [step]); // undefined
 */
export function assertTransition(before: unknown, after: unknown): void {
  assertNone('transition', checkTransition(before, after));
}

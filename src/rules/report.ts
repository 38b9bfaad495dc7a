import { describeOperation } from './describe.ts';
import { type OperationList, pathOf } from './operation-list.ts';
import type { Plan } from './operation-rule.ts';
import type { Finding, RuleFacts, WholeRule } from './rule.ts';
import type { Violation } from './violation.ts';

/** Where findings belong: how sentences about them begin, and what their paths stand below. */
export interface Place {
  /** The beginning of a sentence about the whole, such as `the page`. */
  readonly subject: string;
  /** The JSON pointer of the whole. */
  readonly path: string;
  /** The same for one operation or event. */
  readonly item?: (of: number) => { readonly subject: string; readonly path: string };
}

/** The place of an operation list: a finding about one operation names it. */
export function placeOf(list: OperationList, whole: Pick<Place, 'subject' | 'path'>): Place {
  const item = (of: number): ReturnType<NonNullable<Place['item']>> => {
    return { subject: describeOperation(list.operations[of], of), path: pathOf(list, of) };
  };
  return { ...whole, item };
}

/** What a broken rule found, for people and programs. */
export function toViolation(rule: RuleFacts, finding: Finding, place: Place): Violation {
  const { subject, path } = finding.of === undefined ? place : (place.item?.(finding.of) ?? place);
  return {
    rule: rule.id,
    path: `${path}${finding.at}`,
    expected: finding.expected,
    received: finding.received,
    message: `${subject} ${finding.says}`,
    source: rule.source,
    severity: rule.severity,
  };
}

/** What these rules find in a whole. */
export function checkWhole<Whole>(rules: readonly WholeRule<Whole>[], whole: Whole, place: Place): Violation[] {
  const violations: Violation[] = [];
  for (const rule of rules) {
    for (const finding of rule.check(whole)) violations.push(toViolation(rule, finding, place));
  }
  return violations;
}

/** What the rules of a plan find in the operations of a list: one pass, every rule once for each operation. */
export function checkOperations<List extends OperationList>(plan: Plan<List>, list: List, place: Place): Violation[] {
  const { operations } = list;
  const violations: Violation[] = [];
  for (let index = 0; index < operations.length; index++) {
    const operation = operations[index];
    if (operation === undefined) continue;
    const { rules, checks } = plan(operation);
    for (let at = 0; at < checks.length; at++) {
      const finding = checks[at]?.(operation, list, index);
      const rule = rules[at];
      if (finding && rule) violations.push(toViolation(rule, { of: index, ...finding }, place));
    }
  }
  return violations;
}

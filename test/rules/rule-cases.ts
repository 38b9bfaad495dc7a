import { expect, test } from 'vitest';
import type { RuleFacts } from '../../src/rules/rule.ts';
import type { Violation } from '../../src/rules/violation.ts';

/** What differs between the violations of one rule. */
export type Found = Pick<Violation, 'path' | 'expected' | 'received' | 'message'>;

/** What a check says of values that a rule accepts, and of values that it refuses beside what it has to say of them. */
export interface RuleCase {
  readonly accepts: readonly (readonly Violation[])[];
  readonly refuses: readonly (readonly [violations: readonly Violation[], ...found: Found[]])[];
}

/** One test a rule: it finds nothing in what it accepts, and nothing but itself and what it implies in what it refuses. */
export function testRules(rules: readonly RuleFacts[], cases: Readonly<Record<string, RuleCase>>): void {
  test(`there is a case for each of ${rules[0]?.id} and ${rules.length - 1} more`, () => {
    expect(Object.keys(cases)).toEqual(rules.map(({ id }) => id));
  });
  for (const rule of rules) {
    const { accepts, refuses } = cases[rule.id] ?? { accepts: [], refuses: [] };
    test(`${rule.id} accepts ${accepts.length} and refuses ${refuses.length}`, () => {
      expect(Math.min(accepts.length, refuses.length)).toBeGreaterThan(0);
      for (const violations of accepts) expect(violations).toEqual([]);
      for (const [violations, ...found] of refuses) {
        const own = found.map((one) => ({ rule: rule.id, ...one, source: rule.source, severity: rule.severity }));

        expect(violations.filter((violation) => violation.rule === rule.id)).toEqual(own);
        expect(violations.filter((violation) => ![rule.id, ...(rule.implies ?? [])].includes(violation.rule))).toEqual(
          [],
        );
      }
    });
  }
}

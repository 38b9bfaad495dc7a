import type { Violation } from './violation.ts';

const messagesPerRule = 5;

/**
 * Thrown by the assert functions when a value breaks a rule that is a must or a should. `violations` holds them
 * all; the message groups it by rule and folds equal sentences into one with a count.
 *
 * @example
 * try {
 *   assertPage({ Operations: [], NextMarker: 7 });
 * } catch (error) {
 *   error instanceof ContractError; // true
 * }
 */
export class ContractError extends Error {
  override readonly name: string = 'ContractError';
  readonly violations: readonly Violation[];

  constructor(subject: string, violations: readonly Violation[]) {
    super(describeViolations(subject, violations));
    this.violations = violations;
  }
}

function describeViolations(subject: string, violations: readonly Violation[]): string {
  const rules = groupBy(violations, (violation) => violation.rule);
  const found = `${count(violations.length, 'violation')} of ${count(rules.size, 'rule')}`;
  const lines = [`Cannot accept the ${subject}: found ${found}, expected none`];
  for (const [rule, broken] of rules) lines.push(...describeRule(rule, broken));
  return lines.join('\n');
}

function describeRule(rule: string, broken: readonly Violation[]): readonly string[] {
  const messages = [...groupBy(broken, (violation) => violation.message)];
  const shown = messages.slice(0, messagesPerRule).map(([message, equal]) => {
    return `  ${message} (${equal.length === 1 ? `at ${equal[0]?.path || 'the top'}` : `${equal.length} times`})`;
  });
  const hidden = messages.length - shown.length;
  if (hidden > 0) shown.push(`  and ${hidden} more`);
  return [`${broken[0]?.severity} ${rule} [${broken[0]?.source}]`, ...shown];
}

function groupBy(violations: readonly Violation[], keyOf: (violation: Violation) => string): Map<string, Violation[]> {
  const groups = new Map<string, Violation[]>();
  for (const violation of violations) {
    const key = keyOf(violation);
    const group = groups.get(key);
    if (group) group.push(violation);
    else groups.set(key, [violation]);
  }
  return groups;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

import type { Violation } from '../../rules/violation.ts';

/** Equal sentences of one rule as one, with where the first was and how many there are. */
export interface FoldedViolation {
  readonly violation: Violation;
  readonly times: number;
}

/** Violations with equal sentences folded, in the order in which they were found. */
export function foldViolations(violations: readonly Violation[]): readonly FoldedViolation[] {
  const folded = new Map<string, { violation: Violation; times: number }>();
  for (const violation of violations) {
    const key = `${violation.rule}\n${violation.message}`;
    const before = folded.get(key);
    if (before) before.times += 1;
    else folded.set(key, { violation, times: 1 });
  }
  return [...folded.values()];
}

/** A folded violation as one line: the sentence, and how often where it was more than once. */
export function foldedLine({ violation, times }: FoldedViolation): string {
  return times === 1 ? violation.message : `${violation.message} (${times} times)`;
}

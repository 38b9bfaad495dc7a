import type { Severity, Violation } from '../../../rules/violation.ts';

/** What a reader can do wrong, beside its paging. */
export type ReaderRuleId =
  | 'reader/lost'
  | 'reader/doubled'
  | 'reader/reordered'
  | 'reader/foreign'
  | 'reader/changed'
  | 'reader/no-list'
  | 'reader/gave-up'
  | 'reader/went-on'
  | 'reader/never-ends'
  | 'reader/asks-in-vain';

/** What is wrong with a read. */
export interface ReaderFinding {
  readonly rule: ReaderRuleId;
  /** JSON pointer into what the reader returned; default all of it. */
  readonly path?: string;
  readonly expected: string;
  readonly received: string;
  /** One sentence. */
  readonly message: string;
}

/** A finding as a violation that weighs this much. */
export function readerViolation(finding: ReaderFinding, severity: Severity, source: string): Violation {
  const { rule, path = '', expected, received, message } = finding;
  return { rule, path, expected, received, message, source, severity };
}

const weights: readonly Severity[] = ['info', 'should', 'must'];

/** The lighter of two severities. */
export function lighter(one: Severity, other: Severity): Severity {
  return weights.indexOf(one) < weights.indexOf(other) ? one : other;
}

import { defineRules } from '../../rules/define-rules.ts';
import type { RuleFacts, RuleKind } from '../../rules/rule.ts';
import { same } from '../../rules/same.ts';
import type { Evidence } from './evidence.ts';
import type { Reply } from './reply.ts';

/** What a rule about requests found: a whole sentence, and the replies that show it. */
export interface EndpointFinding {
  readonly says: string;
  readonly expected: string;
  readonly received: string;
  readonly replies: readonly Reply[];
}

/** What a rule says of the evidence: why it cannot judge, or what is wrong. */
export type Verdict = { readonly skipped: string } | { readonly findings: readonly EndpointFinding[] };

/** A rule that takes requests to check: it judges what the probes of a run found out. */
export interface EndpointRule extends RuleFacts {
  readonly check: (evidence: Evidence) => Verdict;
}

/** Rules of one kind. */
export function endpointRules(
  kind: RuleKind,
  definitions: readonly Omit<EndpointRule, 'kind' | 'since'>[],
): readonly EndpointRule[] {
  return defineRules<EndpointRule>(kind, definitions);
}

/** Nothing is wrong, or this is. */
export function found(findings: readonly (EndpointFinding | undefined)[]): Verdict {
  return { findings: findings.filter((finding) => finding !== undefined) };
}

/** It cannot be judged, and why. */
export function skipped(reason: string): Verdict {
  return { skipped: reason };
}

/** What is wrong unless two values are the same JSON. */
export function unlessSame(
  is: { readonly expected: unknown; readonly received: unknown },
  says: string,
  replies: readonly Reply[],
): EndpointFinding | undefined {
  if (same(is.expected, is.received)) return undefined;
  return { says, expected: shorten(textOf(is.expected)), received: shorten(textOf(is.received)), replies };
}

/** A value as JSON text whose members are in alphabetical order: no client minds the order of members. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, sorted) ?? 'nothing';
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

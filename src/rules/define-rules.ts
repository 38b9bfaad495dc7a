import type { Finding, RuleFacts, RuleKind } from './rule.ts';

/** A rule as it is written down: its kind is the list's, and it is as old as the kit unless it says otherwise. */
export type Definition<Rule extends RuleFacts> = Omit<Rule, 'kind' | 'since'> & { readonly since?: string };

/** Rules of one kind from what differs between them. */
export function defineRules<Rule extends RuleFacts>(
  kind: RuleKind,
  definitions: readonly Definition<Rule>[],
): readonly Rule[] {
  // a definition is a rule without the two members that are added here
  return definitions.map((definition) => ({ since: '0.1.0', ...definition, kind }) as unknown as Rule);
}

/** What the check of a whole finds when nothing is wrong. */
export const nothing: readonly Finding[] = [];

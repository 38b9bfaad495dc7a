import type { Definition } from './define-rules.ts';
import type { Problem } from './read-as.ts';
import type { RuleFacts, RuleKind } from './rule.ts';

/** A rule that claims some of the places where a value is not what the model says. The first that claims one has it. */
export interface SchemaRule extends RuleFacts {
  /** Whether the rule speaks of such a place; the path is the one below the operation, the event or the whole. */
  readonly check: (problem: Problem) => boolean;
}

/** The source of a rule that the API's model states. */
export const model = (shape: string): string => `API model, ${shape}`;

/** The rule that claims whatever no other claims. */
export function anyForm(kind: RuleKind, source: string): Definition<SchemaRule> {
  const id = `${kind}/schema`;
  const title = 'Every member MUST have the type, the bounds and the form of the model';
  return { id, title, severity: 'must', source, check: () => true };
}

/** The rule about members that are null. */
export function noNull(kind: RuleKind, source: string): Definition<SchemaRule> {
  const check = ({ kind: found, path }: Problem): boolean => found === 'null' && path.length > 0;
  return {
    id: `${kind}/no-null-members`,
    title: 'A member SHOULD be absent, not null',
    severity: 'should',
    source,
    check,
  };
}

/** The rule about texts of another form or length. */
export function textForms(kind: RuleKind, source: string): Definition<SchemaRule> {
  const title = 'Ids, names and other texts MUST have the form and the length of the model';
  return { id: `${kind}/text-forms`, title, severity: 'must', source, check: (problem) => problem.kind === 'text' };
}

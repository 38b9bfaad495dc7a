export type { Finding, RuleFacts, RuleKind } from './rules/rule.ts';
export { type Rule, rules, rulesFor } from './rules/rules.ts';

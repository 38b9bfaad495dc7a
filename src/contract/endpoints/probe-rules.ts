import type { RuleKind } from '../../rules/rule.ts';
import { type Rule, rules } from '../../rules/rules.ts';
import { answerRules, apiRules } from './answer-rules.ts';
import { callbackProbeRules, checkpointProbeRules, stopProbeRules, tokenProbeRules } from './change-probe-rules.ts';
import type { EndpointRule } from './endpoint-rule.ts';
import { executionProbeRules } from './execution-probe-rules.ts';
import { historyProbeRules } from './history-probe-rules.ts';
import { listProbeRules } from './list-probe-rules.ts';
import { markerRules } from './marker-rules.ts';
import { historyPagingRules, listPagingRules, maxItemsRules, readProbeRules } from './paging-rules.ts';
import { payloadProbeRules } from './payload-probe-rules.ts';
import { listRefusalRules, requestRules, tokenRules } from './refusal-rules.ts';
import { schemaProbeRules } from './schema-probe-rules.ts';

/** Every rule that takes requests to check, kind by kind. */
export const probeRules: readonly EndpointRule[] = [
  ...apiRules,
  ...answerRules,
  ...schemaProbeRules,
  ...requestRules,
  ...maxItemsRules,
  ...tokenRules,
  ...tokenProbeRules,
  ...readProbeRules,
  ...payloadProbeRules,
  ...markerRules,
  ...executionProbeRules,
  ...historyPagingRules,
  ...historyProbeRules,
  ...listPagingRules,
  ...listProbeRules,
  ...listRefusalRules,
  ...checkpointProbeRules,
  ...callbackProbeRules,
  ...stopProbeRules,
];

/** A rule of the kit: about a value, or one that takes requests to check. */
export type AnyRule = Rule | EndpointRule;

/**
 * Every rule of the kit, kind by kind: those about values, which the check functions run, and those that take requests
 * to check, which `checkEndpoint` runs beside them. The list is for reports and for reading.
 *
 * @example
 * rules.find(({ id }) => id === 'read/no-duplicate-ids')?.severity; // 'must'
 * rules.find(({ id }) => id === 'marker/read-again')?.severity; // 'must'
 */
export const allRules: readonly AnyRule[] = [...rules, ...probeRules];

/**
 * The rules of one kind, in the order of the list.
 *
 * @example
 * rulesFor('token').length >= 4; // true
 */
export function allRulesFor(kind: RuleKind): readonly AnyRule[] {
  return allRules.filter((rule) => rule.kind === kind);
}

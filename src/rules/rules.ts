import { agreementRules, earlierRules } from './agreement-rules.ts';
import type { AgreementRule } from './agreement-scope.ts';
import { agreementValueRules } from './agreement-value-rules.ts';
import {
  changeSetSchemaRules,
  checkpointSchemaRules,
  executionSchemaRules,
  payloadSchemaRules,
  stopSchemaRules,
} from './answer-schema-rules.ts';
import { type BodyRule, bodyRules } from './body-rules.ts';
import { type ChangeSetRule, changeSetRules, omissionRules } from './change-set-rules.ts';
import { historyRules } from './check-history.ts';
import { historyPageListRules } from './check-history-page.ts';
import { type ContinuationRule, continuationRules } from './continuation-rules.ts';
import { errorBodyRules } from './error-body-rules.ts';
import { errorNameRules } from './error-name-rules.ts';
import type { ErrorRule } from './error-scope.ts';
import { type EventRule, eventRules } from './event-rules.ts';
import { eventSchemaRules } from './event-schema-rules.ts';
import { type ExecutionRule, executionRules, type ListRule, listRules } from './execution-rules.ts';
import type { HistoryRule } from './history-scope.ts';
import { listingRules } from './listing-rules.ts';
import type { OperationList } from './operation-list.ts';
import type { OperationRule } from './operation-rule.ts';
import { operationRules } from './operation-rules.ts';
import { operationSchemaRules } from './operation-schema-rules.ts';
import { historyPageRules, listPageRules, type PageRule, pageListRules, pageRules } from './page-rules.ts';
import { historyPageSchemaRules, listSchemaRules, pageSchemaRules, readSchemaRules } from './page-schema-rules.ts';
import {
  eventPayloadRules,
  executionPayloadRules,
  operationPayloadRules,
  type PayloadFitRule,
} from './payload-fit-rules.ts';
import { type PayloadRule, payloadRules } from './payload-rules.ts';
import { payloadOperationRules, type ReadOperationRule, readOperationRules } from './read-operation-rules.ts';
import { type ReadRule, readListRules, readRules } from './read-rules.ts';
import type { RuleKind, WholeRule } from './rule.ts';
import type { SchemaRule } from './schema-rule.ts';
import { disappearanceRules, transitionRules } from './transition-rules.ts';
import type { TransitionRule } from './transition-scope.ts';

/** A rule of the durable-execution API as data. What its check takes depends on its kind. */
export type Rule =
  | AgreementRule
  | BodyRule
  | ChangeSetRule
  | ContinuationRule
  | ErrorRule
  | EventRule
  | ExecutionRule
  | HistoryRule
  | ListRule
  | OperationRule
  | PageRule
  | PayloadFitRule
  | PayloadRule
  | ReadOperationRule
  | ReadRule
  | SchemaRule
  | TransitionRule
  | WholeRule<OperationList>;

/**
 * Every rule about values, kind by kind. The check functions run them; the list is for reports and for reading.
 *
 * @example
 * rules.find(({ id }) => id === 'read/no-duplicate-ids')?.severity; // 'must'
 */
export const rules: readonly Rule[] = [
  ...pageSchemaRules,
  ...pageRules,
  ...pageListRules,
  ...operationSchemaRules,
  ...operationRules,
  ...operationPayloadRules,
  ...readSchemaRules,
  ...readListRules,
  ...readRules,
  ...readOperationRules,
  ...transitionRules,
  ...disappearanceRules,
  ...eventSchemaRules,
  ...eventRules,
  ...eventPayloadRules,
  ...historyPageSchemaRules,
  ...historyPageRules,
  ...historyPageListRules,
  ...historyRules,
  ...continuationRules,
  ...agreementRules,
  ...agreementValueRules,
  ...listingRules,
  ...earlierRules,
  ...checkpointSchemaRules,
  ...changeSetSchemaRules,
  ...changeSetRules,
  ...omissionRules,
  ...executionSchemaRules,
  ...executionRules,
  ...executionPayloadRules,
  ...listSchemaRules,
  ...listPageRules,
  ...listRules,
  ...stopSchemaRules,
  ...bodyRules,
  ...errorNameRules,
  ...errorBodyRules,
  ...payloadSchemaRules,
  ...payloadRules,
  ...payloadOperationRules,
];

/**
 * The rules of one kind, in the order of the list.
 *
 * @example
 * rulesFor('stop')[0]?.id; // 'stop/schema'
 */
export function rulesFor(kind: RuleKind): readonly Rule[] {
  return rules.filter((rule) => rule.kind === kind);
}

export { checkEndpoint, type EndpointOptions } from './contract/endpoints/check-endpoint.ts';
export type { EndpointFinding, EndpointRule, Verdict } from './contract/endpoints/endpoint-rule.ts';
export type { Evidence } from './contract/endpoints/evidence.ts';
export {
  type AnyRule,
  allRules as rules,
  allRulesFor as rulesFor,
} from './contract/endpoints/probe-rules.ts';
export type { Reply } from './contract/endpoints/reply.ts';
export { type CheckHandlerOptions, checkHandler } from './contract/handlers/check-handler.ts';
export type { MomentsAsked } from './contract/handlers/handler-moments.ts';
export type { HandlerUnderTest } from './contract/handlers/replay-handler.ts';
export { type Caught, killMatrix } from './contract/mutants/kill-matrix.ts';
export type { Ground, Mutant } from './contract/mutants/mutant.ts';
export { mutants } from './contract/mutants/mutants.ts';
export { checkReader, type ReaderCheck } from './contract/readers/check-reader.ts';
export type { ReaderMutant } from './contract/readers/mutants/reader-mutant.ts';
export { readerMutants } from './contract/readers/mutants/reader-mutants.ts';
export type { ReaderProgress } from './contract/readers/run-scenarios.ts';
export type { OwnScenario } from './contract/readers/scenarios/given-scenario.ts';
export type { MarkerForm } from './contract/readers/scenarios/marker-form.ts';
export type { RecipeName } from './contract/readers/scenarios/recipes.ts';
export type { ReadEnd, Scenario } from './contract/readers/scenarios/scenario.ts';
export { scenarios } from './contract/readers/scenarios/scenarios.ts';
export {
  findSmallestSplit,
  type SmallestSplit,
  type SplitSearch,
} from './contract/readers/split/find-smallest-split.ts';
export type { Read, ReaderInput, ReadItem, ReadItems } from './contract/readers/stage/reader.ts';
export type { Report, ReportAttachment, ReportResult, ReportStatus } from './contract/report/report.ts';
export type { ReportRequest } from './contract/report/report-requests.ts';
export { toJson } from './contract/report/to-json.ts';
export { toJUnit } from './contract/report/to-junit.ts';
export { toMarkdown } from './contract/report/to-markdown.ts';
export { type TextOptions, toText } from './contract/report/to-text.ts';
export type { Finding, RuleFacts, RuleKind } from './rules/rule.ts';
export type { Rule } from './rules/rules.ts';
export type { Severity, Violation } from './rules/violation.ts';

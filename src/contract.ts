export type { Report, ReportAttachment, ReportResult, ReportStatus } from './contract/report/report.ts';
export type { ReportRequest } from './contract/report/report-requests.ts';
export { toJson } from './contract/report/to-json.ts';
export { toJUnit } from './contract/report/to-junit.ts';
export { toMarkdown } from './contract/report/to-markdown.ts';
export { type TextOptions, toText } from './contract/report/to-text.ts';
export type { Finding, RuleFacts, RuleKind } from './rules/rule.ts';
export { type Rule, rules, rulesFor } from './rules/rules.ts';
export type { Severity, Violation } from './rules/violation.ts';

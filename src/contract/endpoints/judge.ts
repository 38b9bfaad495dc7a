import type { RuleFacts } from '../../rules/rule.ts';
import { rules } from '../../rules/rules.ts';
import type { Violation } from '../../rules/violation.ts';
import type { Journal } from '../../service/journal.ts';
import { type ReportResult, statusOf } from '../report/report.ts';
import { reportRequests } from '../report/report-requests.ts';
import type { EndpointFinding, EndpointRule } from './endpoint-rule.ts';
import type { Evidence } from './evidence.ts';
import { judgeValues, type Shown } from './judge-values.ts';
import { probeRules } from './probe-rules.ts';
import type { Reply } from './reply.ts';

/** Violations of one rule that a report lists. */
const listed = 50;
const shownReplies = 6;

/** How results say what to send again. */
export interface Retelling {
  readonly journal: Journal;
  /** One line that sends the request of a reply once more. */
  readonly curl: (reply: Reply) => string;
  /** One line that checks a rule alone. */
  readonly alone: (rule: string) => string;
}

/** The result of every rule, in the order of the rules. */
export function judge(evidence: Evidence, telling: Retelling): readonly ReportResult[] {
  const values = judgeValues(evidence);
  const byRule = Map.groupBy(values.shown, ({ violation }) => violation.rule);
  const ofValues = rules.map((rule) => {
    const shown = byRule.get(rule.id) ?? [];
    return resultOf(rule, { shown, skipped: values.skippedBecause(rule) }, telling);
  });
  const ofProbes = probeRules.map((rule) => resultOf(rule, judgeProbe(rule, evidence), telling));
  return [...ofProbes, ...ofValues];
}

interface Judged {
  readonly shown: readonly Shown[];
  readonly skipped?: string | undefined;
}

function judgeProbe(rule: EndpointRule, evidence: Evidence): Judged {
  const verdict = rule.check(evidence);
  if ('skipped' in verdict) return { shown: [], skipped: verdict.skipped };
  return { shown: verdict.findings.map((finding) => shownOf(rule, finding)) };
}

function shownOf(
  { id, source, severity }: EndpointRule,
  { says, expected, received, replies }: EndpointFinding,
): Shown {
  return { violation: { rule: id, path: '', expected, received, message: says, source, severity }, replies };
}

function resultOf(
  { id, title, severity, source }: RuleFacts,
  { shown, skipped }: Judged,
  telling: Retelling,
): ReportResult {
  const facts = { id, title, kind: 'rule' as const, severity, source };
  const first = shown[0]?.replies.find(({ number }) => number > 0);
  const reproduce = first ? telling.curl(first) : telling.alone(id);
  if (shown.length === 0 && skipped !== undefined) {
    return { ...facts, status: 'skipped', reason: skipped, violations: [], requests: [], reproduce };
  }
  const all = shown.map(({ violation }) => violation);
  const more = all.length > listed ? { reason: `${all.length} violations: the first ${listed} are listed` } : {};
  const violations: readonly Violation[] = all.slice(0, listed);
  return { ...facts, status: statusOf(all), ...more, violations, requests: requestsOf(shown, telling), reproduce };
}

function requestsOf(shown: readonly Shown[], { journal }: Retelling): ReportResult['requests'] {
  const numbers = new Set<number>();
  for (const { replies } of shown) {
    for (const { number } of replies) if (number > 0 && numbers.size < shownReplies) numbers.add(number);
  }
  if (numbers.size === 0) return [];
  return reportRequests(journal.calls.filter(({ number }) => numbers.has(number)));
}

import { makeReport, type Report, type ReportResult, statusOf } from '../report/report.ts';
import { reportRequests } from '../report/report-requests.ts';
import type { HandlerMoment } from './handler-moments.ts';
import { type HandlerRule, handlerRules, toViolation } from './handler-rules.ts';
import type { PageCut } from './page-cuts.ts';
import type { RecordedCourse } from './recorded-course.ts';
import type { Found } from './sweep-moment.ts';

/** How much was tried. */
export interface Tried {
  readonly replays: number;
  readonly moments: number;
}

/** Violations of one rule that a report holds; the rest is counted. */
const mostShown = 20;

/** The report of a handler: a result a rule, the same finding once, where it showed first. */
export function handlerReport(course: RecordedCourse, found: readonly Found[], tried: Tried): Report {
  const extent = `${tried.replays} replays at ${tried.moments} moments of ${course.operations.size} operations`;
  const results = handlerRules.map((rule) => (tried.moments === 0 ? skipped(rule) : resultOf(rule, found, extent)));
  return makeReport(`a handler on '${course.execution.name}'`, results);
}

function resultOf(rule: HandlerRule, found: readonly Found[], extent: string): ReportResult {
  const hits = found.filter(({ finding }) => finding.rule === rule.id);
  const kinds = [...Map.groupBy(hits, ({ finding }) => finding.what).values()];
  const violations = kinds.slice(0, mostShown).flatMap((same) => {
    const [first] = same;
    const others = new Set(same.map(({ replay }) => replay)).size - 1;
    const more = others > 0 ? `, and in ${others} more ${others === 1 ? 'replay' : 'replays'}` : '';
    return first ? [toViolation(first.finding, `${whereOf(first)}${more}`)] : [];
  });
  const [first] = hits;
  return {
    ...headOf(rule),
    status: statusOf(violations),
    expected: rule.expected,
    reason: kinds.length > mostShown ? `${extent}, ${kinds.length} violations in all` : extent,
    violations,
    requests: first ? reportRequests(first.replay.journal) : [],
    ...(first && {
      reproduce: `checkHandler(handler, execution, ${JSON.stringify({ moments: [first.moment.change], cuts: first.cut })})`,
    }),
  };
}

function headOf({ id, title, source }: HandlerRule): Omit<ReportResult, 'status'> {
  const reproduce = 'checkHandler(handler, execution)';
  return { id, title, kind: 'rule', severity: 'must', source, violations: [], requests: [], reproduce };
}

function skipped(rule: HandlerRule): ReportResult {
  return {
    ...headOf(rule),
    status: 'skipped',
    reason: 'the execution has no moment as the option moments asks for it',
  };
}

function whereOf({ moment, cut }: { readonly moment: HandlerMoment; readonly cut: PageCut }): string {
  const { label, past } = moment;
  const count = past.operations.length;
  const [edge = 0] = cut;
  if (cut.length === 0) return `${label}, the state in one page`;
  if (cut.length === count && count > 1) return `${label}, an empty first page and one operation a page behind it`;
  const others = cut.length > 1 ? ` and ${cut.length - 1} more edges` : '';
  if (edge === 0) return `${label}, an empty first page${others}`;
  const { Type, SubType, Name, Id } = past.operations[edge] ?? { Type: 'no operation', Id: '' };
  return `${label}, a page ends before operation ${edge} of ${count}, ${SubType ?? Type} '${Name ?? Id}'${others}`;
}

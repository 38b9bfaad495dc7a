import type { Severity, Violation } from '../../rules/violation.ts';
import type { ReportRequest } from './report-requests.ts';

/** The format that this version writes. */
export const reportFormat = 'lambda-durable-testkit/report@1';

/**
 * How a check ended. `failed`: a must fell short. `warned`: a should did. `informed`: there is something to know, and
 * nothing to mend. `skipped`: it could not be checked, and `reason` says why.
 */
export type ReportStatus = 'passed' | 'failed' | 'warned' | 'informed' | 'skipped';

/** Text that belongs to a result: a test to paste, what a command wrote. */
export interface ReportAttachment {
  readonly title: string;
  /** What Markdown calls the language of the text, such as `ts`; `text` where it is none. */
  readonly language: string;
  readonly text: string;
}

/** What became of one rule or scenario. */
export interface ReportResult {
  readonly id: string;
  /** One sentence: the rule, or the scenario. */
  readonly title: string;
  readonly kind: 'rule' | 'scenario';
  readonly severity: Severity;
  readonly status: ReportStatus;
  /** Where the rule or the scenario comes from. */
  readonly source?: string;
  /** What the right thing to do is, where the title does not say it. */
  readonly expected?: string;
  /** The real bug behind it. */
  readonly bug?: string;
  /** Why it was skipped, or what there is to know. */
  readonly reason?: string;
  readonly violations: readonly Violation[];
  /** The requests that show it, the first and the last of them where there were many. */
  readonly requests: readonly ReportRequest[];
  /** One line that does this check alone once more. */
  readonly reproduce: string;
  readonly attachments?: readonly ReportAttachment[];
  /** Real milliseconds that the check took. */
  readonly durationMs?: number;
}

/** What a contract found out about an endpoint, a reader or a handler. Plain data: it survives JSON. */
export interface Report {
  readonly format: typeof reportFormat;
  /** What was checked, in a few words. */
  readonly target: string;
  /** False where anything failed or warned, or where nothing was checked. */
  readonly passed: boolean;
  readonly counts: Readonly<Record<ReportStatus, number>>;
  readonly results: readonly ReportResult[];
}

/** The statuses from the worst to the best. */
export const reportStatuses: readonly ReportStatus[] = ['failed', 'warned', 'skipped', 'informed', 'passed'];

/** The report of these results. */
export function makeReport(target: string, results: readonly ReportResult[]): Report {
  const counts = { passed: 0, failed: 0, warned: 0, informed: 0, skipped: 0 };
  for (const { status } of results) counts[status] += 1;
  const passed = counts.failed === 0 && counts.warned === 0 && results.length > counts.skipped;
  return { format: reportFormat, target, passed, counts, results };
}

/** What violations make of a check: the worst of their severities, and `passed` where there are none. */
export function statusOf(violations: readonly Violation[]): Exclude<ReportStatus, 'skipped'> {
  if (violations.some(({ severity }) => severity === 'must')) return 'failed';
  if (violations.some(({ severity }) => severity === 'should')) return 'warned';
  return violations.length > 0 ? 'informed' : 'passed';
}

import { type Report, type ReportResult, reportStatuses } from './report.ts';

/** The counts of a report in words, from the worst to the best: `1 failed, 46 passed`; `nothing was checked`. */
export function summaryOf({ counts, results }: Report): string {
  const parts = reportStatuses.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`);
  return results.length === counts.skipped ? ['nothing was checked', ...parts].join(', ') : parts.join(', ');
}

/**
 * The results that say something of their own, from the worst to the best, else in the order of the report: neither those that
 * passed nor those that were skipped.
 */
export function noteworthy({ results }: Report): readonly ReportResult[] {
  return reportStatuses
    .filter((status) => status !== 'passed' && status !== 'skipped')
    .flatMap((status) => results.filter((result) => result.status === status));
}

import type { Report, ReportResult } from './report.ts';

/** Results that were skipped for one reason. */
export interface SkippedGroup {
  readonly reason: string;
  readonly results: readonly ReportResult[];
}

/** What was skipped, by the reason: the reasons in the order of the report. */
export function skippedGroups({ results }: Report): readonly SkippedGroup[] {
  const skipped = results.filter(({ status }) => status === 'skipped');
  const groups = Map.groupBy(skipped, ({ reason = 'it could not be checked' }) => reason);
  return [...groups].map(([reason, ofReason]) => ({ reason, results: ofReason }));
}

import { missing } from './answer-rules.ts';
import { skipped, type Verdict } from './endpoint-rule.ts';
import type { Evidence, ListName } from './evidence.ts';
import type { ListRead } from './list-read.ts';

/** Judges the read of a list with MaxItems 1000, as far as it went; skipped where no page of it was read. */
export function ofWhole(evidence: Evidence, name: ListName, judge: (whole: ListRead) => Verdict): Verdict {
  const none = missing(evidence, name);
  const { whole } = evidence.lists[name];
  return none === undefined && whole ? judge(whole) : skipped(none ?? 'nothing was read');
}

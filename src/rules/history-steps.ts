import { endOf } from './event-kind.ts';
import { eventsOf, type HistoryScope, type Placed } from './history-scope.ts';
import type { Finding } from './rule.ts';

/** One event of an operation: the first of all, the one before it, and the one that ended the operation before it. */
export interface Step extends Placed {
  readonly first: Placed;
  readonly previous: Placed | undefined;
  readonly end: Placed | undefined;
}

/** What a function finds in the events of each operation, one after the other. */
export function perOperation(scope: HistoryScope, find: (step: Step) => Finding | undefined): readonly Finding[] {
  const findings: Finding[] = [];
  for (const indexes of scope.byId.values()) {
    const events = eventsOf(scope, indexes);
    let end: Placed | undefined;
    events.forEach((placed, at) => {
      const finding = find({ ...placed, first: events[0] ?? placed, previous: events[at - 1], end });
      if (finding) findings.push(finding);
      if (endOf(placed.event) !== undefined) end ??= placed;
    });
  }
  return findings;
}

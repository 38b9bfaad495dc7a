import { eventKinds } from './event-kind.ts';
import type { Finding, WholeRule } from './rule.ts';
import type { EventView } from './view.ts';

/** Events in ascending order, with what the rules look up in them. */
export interface HistoryScope {
  /** A place that holds no event is `undefined`, so that paths stay right. */
  readonly events: readonly (EventView | undefined)[];
  /** Indexes of the events of each operation that is no execution, by its Id. */
  readonly byId: ReadonlyMap<string, readonly number[]>;
  /** Indexes of the events of the execution itself. */
  readonly ofExecution: readonly number[];
  readonly arn: string | undefined;
  /** Whether payloads were asked for, where it is known. */
  readonly data: boolean | undefined;
}

/** A rule about a history as a whole. */
export type HistoryRule = WholeRule<HistoryScope>;

/** The events with what the rules look up; `events` is in the order of the answer. */
export function historyScope(
  events: readonly (EventView | undefined)[],
  facts: Pick<HistoryScope, 'arn' | 'data'> & { readonly reverse: boolean },
): HistoryScope {
  const ascending = facts.reverse ? [...events].reverse() : events;
  const byId = new Map<string, number[]>();
  const ofExecution: number[] = [];
  ascending.forEach((event, index) => {
    const type = eventKinds.get(event?.EventType)?.type;
    if (type === 'EXECUTION') ofExecution.push(index);
    if (type === undefined || type === 'EXECUTION' || event?.Id === undefined) return;
    const group = byId.get(event.Id);
    if (group) group.push(index);
    else byId.set(event.Id, [index]);
  });
  return { events: ascending, byId, ofExecution, arn: facts.arn, data: facts.data };
}

/** An event and its index. */
export interface Placed {
  readonly of: number;
  readonly event: EventView;
}

/** The events of one operation, in order. */
export function eventsOf(scope: HistoryScope, indexes: readonly number[]): readonly Placed[] {
  return indexes.flatMap((of) => {
    const event = scope.events[of];
    return event === undefined ? [] : [{ of, event }];
  });
}

/** What a function finds in events. */
export function each(
  events: HistoryScope['events'],
  find: (event: EventView, of: number) => Finding | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (let of = 0; of < events.length; of++) {
    const event = events[of];
    const finding = event && find(event, of);
    if (finding) findings.push(finding);
  }
  return findings;
}

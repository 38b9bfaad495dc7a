import { defineRules } from './define-rules.ts';
import { describe, describeEvent, member } from './describe.ts';
import type { HistoryScope } from './history-scope.ts';
import type { Finding, WholeRule } from './rule.ts';
import { same } from './same.ts';
import type { EventView } from './view.ts';

/** Two histories of one execution. */
export interface Continuation {
  readonly before: HistoryScope;
  readonly after: HistoryScope;
  /** The events of the later one by their EventId. */
  readonly byEventId: ReadonlyMap<number, EventView>;
}

/** A rule about two histories. What it finds is an index of the earlier one. */
export type ContinuationRule = WholeRule<Continuation>;

/** What may become of the events of a history: nothing. */
export const continuationRules: readonly ContinuationRule[] = defineRules<ContinuationRule>('continuation', [
  {
    id: 'continuation/event-ids-stable',
    title: 'An EventId MUST mean the same event in every read',
    severity: 'must',
    source: 'API model, Event: EventId; the Python emulator numbers its events anew on every read',
    implies: ['continuation/events-unchanged'],
    check: (histories) =>
      both(histories, (was, is) => {
        if (was.EventType === is.EventType && was.Id === is.Id) return undefined;
        const [expected, received] = [describeEvent(was, 0), describeEvent(is, 0)];
        return { at: '/EventId', expected, received, says: `has an EventId that later means ${received}` };
      }),
  },
  {
    id: 'continuation/events-kept',
    title: 'An event MUST stay in the history',
    severity: 'must',
    source: 'API model, GetDurableExecutionHistory; conformance test 3-9',
    check: ({ before, byEventId }) =>
      before.events.flatMap((event, of) => {
        if (event?.EventId === undefined || byEventId.has(event.EventId)) return [];
        return [{ of, at: '', expected: 'the event', received: 'none', says: 'is missing in the later history' }];
      }),
  },
  {
    id: 'continuation/events-unchanged',
    title: 'An event SHOULD keep its EventTimestamp, Name, SubType and ParentId',
    severity: 'should',
    source: 'published histories of the service; a history is a log',
    check: (histories) =>
      both(histories, (was, is) => {
        const names = ['EventTimestamp', 'Name', 'SubType', 'ParentId'] as const;
        const name = names.find((candidate) => !same(was[candidate], is[candidate]));
        if (name === undefined) return undefined;
        const [expected, received] = [describe(was[name]), describe(is[name])];
        const at = was[name] === undefined ? '' : `/${name}`;
        return { at, expected, received, says: `had ${member(name, was[name])} and now has ${member(name, is[name])}` };
      }),
  },
]);

function both(
  { before, byEventId }: Continuation,
  find: (was: EventView, is: EventView) => Finding | undefined,
): readonly Finding[] {
  return before.events.flatMap((was, of) => {
    const is = was?.EventId === undefined ? undefined : byEventId.get(was.EventId);
    const finding = was && is && find(was, is);
    return finding ? [{ of, ...finding }] : [];
  });
}

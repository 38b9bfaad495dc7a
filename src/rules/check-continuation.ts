import type { Event } from '../model/wire.ts';
import { assertNone } from './assert-none.ts';
import { eventPlace } from './check-history.ts';
import { checkSchema } from './check-schema.ts';
import { continuationRules } from './continuation-rules.ts';
import { eventSchemaRules } from './event-schema-rules.ts';
import { type HistoryScope, historyScope } from './history-scope.ts';
import { readAs } from './read-as.ts';
import { checkWhole, type Place } from './report.ts';
import type { EventView } from './view.ts';
import type { Violation } from './violation.ts';

/**
 * What is wrong between two histories of one execution: `before` and `after` are all events of the earlier and of the
 * later one, in any order. Paths begin with `/before` or `/after`. Never throws, whatever the values are; the rules of a
 * single history are left to `checkHistory`.
 *
 * @example
 * const started = { EventType: 'StepStarted', EventId: 2, EventTimestamp: 1767225600, Id: 's1', StepStartedDetails: {} };
 * checkContinuation([started], [started]); // []
 * checkContinuation([started], [])[0]?.message; // 'event 2 StepStarted (Id s1) is missing in the later history'
 */
export function checkContinuation(before: unknown, after: unknown): Violation[] {
  const [earlier, later] = [eventsInput(before, 'earlier', '/before'), eventsInput(after, 'later', '/after')];
  const byEventId = new Map(later.scope.events.flatMap(withId));
  return [
    ...earlier.violations,
    ...later.violations,
    ...checkWhole(continuationRules, { before: earlier.scope, after: later.scope, byEventId }, earlier.place),
  ];
}

/**
 * Throws when two histories of one execution break a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkContinuation` found.
 * @example
 * assertContinuation([], []); // undefined
 */
export function assertContinuation(before: unknown, after: unknown): void {
  assertNone('continuation', checkContinuation(before, after));
}

interface EventsInput {
  readonly scope: HistoryScope;
  readonly place: Place;
  readonly violations: readonly Violation[];
}

function eventsInput(value: unknown, name: string, path: string): EventsInput {
  const { view, problems } = readAs<readonly Event[]>('Events', value);
  const scope = historyScope(view, { arn: undefined, data: undefined, reverse: false });
  const place = eventPlace(scope, { subject: `the ${name} history`, path });
  const schema = { whole: eventSchemaRules, item: eventSchemaRules, list: [] };
  return { scope, place, violations: checkSchema(problems, schema, place) };
}

function withId(event: EventView | undefined): readonly (readonly [number, EventView])[] {
  return event?.EventId === undefined ? [] : [[event.EventId, event]];
}

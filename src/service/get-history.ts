import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import type { Event } from '../model/wire.ts';
import type { Position } from '../paging/cut-page.ts';
import type { Execution } from '../timeline/execution.ts';
import { type ItemsText, itemsTextOf } from '../timeline/items-text.ts';
import { answerPage } from './answer-page.ts';
import { followMarker, markerOf, type ReadOf } from './follow-marker.ts';
import { findExecution, type Input, refused, type ServiceCore } from './service-core.ts';

/** Lists of events that were made for an execution, by how they were asked for. */
const madeLists = new WeakMap<Execution, Map<string, ItemsText>>();

/** Answers GetDurableExecutionHistory. */
export function getHistory(core: ServiceCore, input: Input): WireResponse {
  const live = findExecution(core, input.DurableExecutionArn);
  if (!live || isTooEarly(core, live.arn)) return refused(refusals.unknownExecution);
  const data = (input.IncludeExecutionData as boolean | undefined) ?? core.variants.historyData === 'included'; // the model says boolean
  const reverse = input.ReverseOrder === true;
  const readAt = (version: number): ReadOf => ({
    api: 'GetDurableExecutionHistory',
    subject: live.arn,
    filter: `${data} ${reverse}`,
    version,
    plan: core.pages,
  });
  const found = findPage(core, { readAt, newest: live.version() }, input.Marker);
  if ('refused' in found) return refused(refusals.badMarker, `marker ${found.refused}`);
  return answerPage(eventsText(live.snapshot(found.version), data, reverse), {
    member: 'Events',
    plan: core.pages,
    position: found.position,
    maxItems: input.MaxItems as number | undefined, // the model says integer
    lastMarker: core.variants.listLastMarker,
    seal: (position) => markerOf(core, readAt(found.version), position),
  });
}

/** Which versions a marker may be of. */
export interface Versions {
  readonly newest: number;
  readAt(version: number): ReadOf;
}

/** Versions behind the newest one in which a marker is looked for. */
const oldVersions = 64;

/** The version and position that a marker leads to; the newest version's beginning without one. */
export function findPage(
  core: ServiceCore,
  { readAt, newest }: Versions,
  marker: unknown,
): { readonly version: number; readonly position: Position | undefined } | { readonly refused: string } {
  if (typeof marker !== 'string' || marker === '') return { version: newest, position: undefined };
  let refusal = 'unreadable';
  for (let version = newest; version >= Math.max(0, newest - oldVersions); version -= 1) {
    const opened = followMarker(core, readAt(version), marker);
    if ('position' in opened) return { version, position: opened.position };
    if (version === newest) refusal = opened.refused;
  }
  return { refused: refusal };
}

/** Whether an execution is still unknown to Get and History: the variant `eventualCalls`. */
export function isTooEarly(core: ServiceCore, arn: string): boolean {
  if (core.variants.eventualCalls === 0) return false;
  const calls = (core.calls.get(arn) ?? 0) + 1;
  core.calls.set(arn, calls);
  return calls <= core.variants.eventualCalls;
}

function eventsText(execution: Execution, data: boolean, reverse: boolean): ItemsText {
  if (data && !reverse) return execution.eventsText;
  const lists = madeLists.get(execution) ?? new Map<string, ItemsText>();
  madeLists.set(execution, lists);
  const key = `${data} ${reverse}`;
  const kept = lists.get(key);
  if (kept) return kept;
  const events = data ? [...execution.events] : execution.events.map(withoutData);
  const made = itemsTextOf(reverse ? events.reverse() : events);
  lists.set(key, made);
  return made;
}

/** An event as History shows it without execution data: every holder of a payload says that it was cut. */
export function withoutData(event: Event): Event {
  const name = `${event.EventType}Details` as keyof Event; // every event type has such a member
  const details = event[name];
  if (typeof details !== 'object') return event;
  const shown = Object.entries(details).map(([member, value]) => {
    const holder = member === 'Input' || member === 'Result' || member === 'Error';
    return [member, holder ? { Truncated: true } : value];
  });
  return { ...event, [name]: Object.fromEntries(shown) };
}

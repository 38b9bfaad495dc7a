import { bodyJson } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import type { Event } from '../model/wire.ts';
import { eventsOf } from '../timeline/events-of.ts';
import type { ItemsText } from '../timeline/items-text.ts';
import { itemsOnDemand } from './items-on-demand.ts';
import type { LiveExecution } from './live-execution.ts';
import type { Reading, ReadingKey } from './readings.ts';
import { findPage, servePage } from './serve-page.ts';
import { findExecution, type Input, refused, type ServiceCore } from './service-core.ts';

/** How History was asked for. */
interface Asked {
  readonly key: ReadingKey;
  readonly data: boolean;
  readonly reverse: boolean;
}

/** Answers GetDurableExecutionHistory. */
export function getHistory(core: ServiceCore, input: Input): WireResponse {
  const live = findExecution(core, input.DurableExecutionArn);
  if (!live || live.isTooEarly()) return refused(refusals.unknownExecution);
  const asked = askedOf(live, input);
  const shelf = { newest: historyReading(core, live, asked), key: asked.key, readings: live.readings };
  const found = findPage(core, shelf, input);
  return servePage(core, found, { input, member: 'Events', lastMarker: live.variants.listLastMarker });
}

function askedOf(live: LiveExecution, input: Input): Asked {
  const data = (input.IncludeExecutionData as boolean | undefined) ?? live.variants.historyData === 'included'; // the model says boolean
  const reverse = input.ReverseOrder === true;
  return { key: { api: 'GetDurableExecutionHistory', filter: `${data} ${reverse}` }, data, reverse };
}

function historyReading(core: ServiceCore, live: LiveExecution, asked: Asked): Reading {
  return live.readings.at(asked.key, live.log.version(), () => ({
    items: shownEvents(core, eventsText(core, live), asked),
    plan: core.pages.history,
  }));
}

function eventsText(core: ServiceCore, { log, added }: LiveExecution): ItemsText {
  const state = log.state();
  if (!state) return added.eventsText;
  const events = eventsOf(state); // it only ever grows
  return itemsOnDemand({ count: events.length, items: (from, to) => events.slice(from, to) }, core.texts);
}

function shownEvents(core: ServiceCore, all: ItemsText, { data, reverse }: Asked): ItemsText {
  if (data && !reverse) return all;
  const items = (from: number, to: number): readonly Event[] => {
    const run = reverse ? eventsAt(all, all.count - to, all.count - from).reverse() : eventsAt(all, from, to);
    return data ? run : run.map(withoutData);
  };
  return itemsOnDemand({ count: all.count, items }, core.texts);
}

function eventsAt(all: ItemsText, from: number, to: number): Event[] {
  const brackets = [new Uint8Array([0x5b]), new Uint8Array([0x5d])] as const;
  return bodyJson([brackets[0], all.slice(from, to), brackets[1]]) as Event[]; // the kit printed them
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

import type { Clock } from '../../model/clock.ts';
import type { Endpoint } from '../../model/endpoint.ts';
import type { Exchange } from '../har/exchange.ts';
import { createEntryWriter, type EntryWriterSettings, type WrittenEntries } from './entry-writer.ts';
import { type Held, holdAnswer, holdExchange, holdFailure, holdRequest } from './held.ts';
import { whenQuiet } from './when-quiet.ts';

/** What a tape needs to run. */
export interface TapeSettings extends EntryWriterSettings {
  readonly clock: Clock;
  /** The most bytes of bodies that wait to be written; what comes then waits for its turn to be written. Default 64 MiB. */
  readonly maxHeldBytes?: number;
}

/** Keeps what passes through endpoints, in the order of the requests. */
export interface Tape {
  /** The endpoint, with every exchange kept. What the client sees does not change, also when keeping it fails. */
  readonly wrap: (endpoint: Endpoint) => Endpoint;
  /** Keeps an exchange that did not pass through an endpoint. */
  readonly add: (exchange: Exchange) => void;
  /** Keeps the place of an exchange that is not over yet; the result takes it, `undefined` when it is not to be kept. */
  readonly reserve: () => (exchange: Exchange | undefined) => void;
  /** Writes what is over and waits to be written. */
  readonly catchUp: () => void;
  /** Ends the tape. Requests that have no answer yet are not kept. */
  readonly end: () => TapeResult;
  /** Ends the tape without writing what waits. */
  readonly abandon: () => void;
}

/** What a tape holds at its end. */
export interface TapeResult extends WrittenEntries {
  /** Requests that had no answer when the tape ended. */
  readonly unfinished: number;
}

const defaultMaxHeldBytes = 67_108_864;

/**
 * A running tape. Redacting an answer takes longer than serving it: exchanges wait in memory until nothing is asked, the tape
 * ends, or too much waits.
 */
export function createTape(settings: TapeSettings): Tape {
  const { clock, maxHeldBytes = defaultMaxHeldBytes } = settings;
  const writer = createEntryWriter(settings);
  const waiting: Slot[] = [];
  let heldBytes = 0;
  let ended = false;
  // an entry waits for the requests before it: the file's order is the order in which the client asked
  const isNextOver = (): boolean => waiting[0] !== undefined && waiting[0].state !== 'open';
  const takeNext = (): void => {
    const held = waiting.shift()?.held;
    heldBytes -= held?.bytes ?? 0;
    writer.take(held);
  };
  const catchUp = (): void => {
    while (isNextOver()) takeNext();
  };
  const disturb = whenQuiet(() => {
    if (isNextOver()) takeNext();
    return isNextOver();
  });
  const begin = (): Slot => {
    const slot: Slot = { state: 'open' };
    waiting.push(slot);
    return slot;
  };
  const close = (slot: Slot, held: Held | undefined): void => {
    if (ended) return;
    slot.held = held;
    slot.state = 'over';
    heldBytes += held?.bytes ?? 0;
    while (heldBytes > maxHeldBytes && isNextOver()) takeNext();
    disturb();
  };
  return {
    wrap: (endpoint) => (ended ? endpoint : keep(endpoint, clock, { begin, close })),
    add: (exchange) => close(begin(), holdExchange(exchange)),
    reserve() {
      const slot = begin();
      return (exchange) => close(slot, exchange && holdExchange(exchange));
    },
    catchUp,
    end() {
      ended = true;
      const unfinished = waiting.filter(({ state }) => state === 'open').length;
      for (const { held } of waiting.splice(0)) writer.take(held);
      return { ...writer.result(), unfinished };
    },
    abandon() {
      ended = true;
      waiting.length = 0;
    },
  };
}

interface Slot {
  state: 'open' | 'over';
  /** `undefined` when there is nothing to keep. */
  held?: Held | undefined;
}

interface Slots {
  readonly begin: () => Slot;
  readonly close: (slot: Slot, held: Held | undefined) => void;
}

function keep(endpoint: Endpoint, clock: Clock, slots: Slots): Endpoint {
  return async (request, context) => {
    const slot = slots.begin();
    const asked = holdRequest(request);
    const startedAt = clock.now();
    try {
      const response = await endpoint(request, context);
      slots.close(slot, holdAnswer(asked, { startedAt, duration: clock.now() - startedAt }, response));
      return response;
    } catch (error) {
      slots.close(slot, holdFailure(asked, { startedAt, duration: clock.now() - startedAt }, error));
      throw error;
    }
  };
}

import type { Clock } from '../../model/clock.ts';
import type { Endpoint } from '../../model/endpoint.ts';
import type { Exchange } from '../har/exchange.ts';
import type { HarEntry } from '../har/har-file.ts';
import { markerChains } from '../har/marker-chains.ts';
import { printEntry } from '../har/print-entry.ts';
import { readCall } from '../har/read-call.ts';
import { findLeaks, type Leak, type LeakSearch } from '../redaction/find-leaks.ts';
import { toAnswered, toAsked, toFailed } from './to-exchange.ts';

/** What a tape needs to run. */
export interface TapeSettings {
  readonly clock: Clock;
  /** What is done with an exchange before it is written. */
  readonly redact: (exchange: Exchange) => Exchange;
  /** How the written entries are scanned; `undefined` when they are not. */
  readonly search: LeakSearch | undefined;
  /** Takes each entry, in the order of the requests. */
  readonly write: (entry: HarEntry, line: string) => void;
}

/** Keeps what passes through endpoints, in the order of the requests. */
export interface Tape {
  /** The endpoint, with every exchange kept. What the client sees does not change, also when keeping it fails. */
  readonly wrap: (endpoint: Endpoint) => Endpoint;
  /** Keeps an exchange that did not pass through an endpoint. */
  readonly add: (exchange: Exchange) => void;
  /** Keeps the place of an exchange that is not over yet; the result takes it, `undefined` when it is not to be kept. */
  readonly reserve: () => (exchange: Exchange | undefined) => void;
  /** Ends the tape. Requests that have no answer yet are not kept. */
  readonly end: () => TapeResult;
}

/** What a tape holds at its end. */
export interface TapeResult {
  readonly entries: number;
  /** Requests that were none of this API. */
  readonly leftOut: number;
  /** Requests that had no answer when the tape ended. */
  readonly unfinished: number;
  /** Secrets in entries, which were therefore not written. */
  readonly leaks: readonly Leak[];
  /** What went wrong in keeping an exchange. */
  readonly failure: unknown;
}

/** A running tape. */
export function createTape(settings: TapeSettings): Tape {
  const writer = createWriter(settings);
  const waiting: Slot[] = [];
  let ended = false;
  // an entry waits for the requests before it: the file's order is the order in which the client asked
  const flush = (): void => {
    while (waiting[0]?.state === 'done' || waiting[0]?.state === 'dropped') writer.take(waiting.shift()?.exchange);
  };
  const begin = (): Slot => {
    const slot: Slot = { state: 'open' };
    waiting.push(slot);
    return slot;
  };
  const close = (slot: Slot, exchange: Exchange | undefined): void => {
    if (ended) return;
    slot.exchange = exchange;
    slot.state = exchange ? 'done' : 'dropped';
    flush();
  };
  return {
    wrap: (endpoint) => (ended ? endpoint : keep(endpoint, settings.clock, { begin, close })),
    add: (exchange) => close(begin(), exchange),
    reserve() {
      const slot = begin();
      return (exchange) => close(slot, exchange);
    },
    end() {
      ended = true;
      for (const slot of waiting) if (slot.state === 'done') writer.take(slot.exchange);
      return { ...writer.result(), unfinished: waiting.filter(({ state }) => state === 'open').length };
    },
  };
}

interface Slot {
  state: 'open' | 'done' | 'dropped';
  exchange?: Exchange | undefined;
}

interface Slots {
  readonly begin: () => Slot;
  readonly close: (slot: Slot, exchange: Exchange | undefined) => void;
}

function keep(endpoint: Endpoint, clock: Clock, slots: Slots): Endpoint {
  return async (request, context) => {
    const slot = slots.begin();
    const asked = toAsked(request);
    const startedAt = clock.now();
    const done = (outcome: Exchange['outcome'] | undefined): void => {
      const duration = clock.now() - startedAt;
      slots.close(slot, outcome && { kind: 'call', startedAt, duration, ...asked, outcome });
    };
    try {
      const response = await endpoint(request, context);
      done(toAnswered(response));
      return response;
    } catch (error) {
      done(toFailed(error));
      throw error;
    }
  };
}

interface Writer {
  readonly take: (exchange: Exchange | undefined) => void;
  readonly result: () => Omit<TapeResult, 'unfinished'>;
}

function createWriter(settings: TapeSettings): Writer {
  const chains = markerChains();
  const leaks: Leak[] = [];
  let entries = 0;
  let leftOut = 0;
  let failure: unknown;
  const write = (exchange: Exchange): void => {
    const redacted = settings.redact(exchange);
    const entry = printEntry(redacted, chains.describe(redacted));
    const line = JSON.stringify(entry);
    const found = settings.search ? findLeaks(entry, line, entries, settings.search) : [];
    leaks.push(...found);
    if (found.length === 0) settings.write(entry, line);
    entries += 1;
  };
  return {
    take(exchange) {
      if (!exchange || failure !== undefined) return;
      if (exchange.kind === 'call' && !readCall(exchange)) {
        leftOut += 1;
        return;
      }
      try {
        write(exchange);
      } catch (error) {
        failure = error; // told when the tape is saved: the client is not to blame
      }
    },
    result: () => ({ entries, leftOut, leaks, failure }),
  };
}

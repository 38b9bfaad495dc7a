import type { Api } from '../model/api.ts';
import type { WireRequest } from '../model/endpoint.ts';
import { type Attempts, countAttempts } from './attempts.ts';
import { beginCall, type JournalCall, type RecordedCall } from './journal-call.ts';
import { printCalls } from './journal-table.ts';

/**
 * What was asked of an endpoint and what it answered, in the order in which the requests arrived. It prints as a table.
 * It holds requests and answers themselves, not copies, and reads them when asked: a call costs some hundred bytes and
 * keeps its answer's body alive until it is cleared.
 */
export interface Journal extends Iterable<JournalCall> {
  readonly calls: readonly JournalCall[];
  /** The calls of one operation. */
  callsTo(api: Api): readonly JournalCall[];
  /** Forgets every call; numbers go on. */
  clear(): void;
  toString(): string;
  toJSON(): readonly JournalCall[];
}

/** Options of a journal. */
export interface JournalOptions {
  /** How many calls are kept, the newest; default all of them. */
  readonly keep?: number;
  /** Real time in milliseconds, for durations; default `performance.now`. */
  readonly now?: () => number;
}

/** A journal, and the way in for whoever writes it. */
export interface OpenJournal {
  readonly journal: Journal;
  /** Notes a request that has arrived; its call is ended by the writer. */
  begin(request: WireRequest): RecordedCall;
}

/**
 * Opens an empty journal.
 *
 * @throws RangeError when `keep` is no whole number of 1 or more.
 */
export function openJournal(options: JournalOptions = {}): OpenJournal {
  const keep = wholeCalls(options.keep ?? Number.POSITIVE_INFINITY);
  let ring: RecordedCall[] = [];
  let numbers = 0;
  let forgotten = 0;
  let ticks = 0;
  // a ring: to take the oldest from the front of a list would cost as much as all else that a journal does for a call
  const placeOf = (number: number): number => (number - forgotten - 1) % keep;
  const attempts = lazyAttempts({
    first: () => Math.max(forgotten, numbers - keep) + 1,
    at: (number) => ring[placeOf(number)],
  });
  const context = { now: options.now ?? (() => performance.now()), tick: () => ++ticks, attemptOf: attempts.tell };
  const begin = (request: WireRequest): RecordedCall => {
    const call = beginCall(++numbers, request, context);
    ring[placeOf(call.number)] = call;
    return call;
  };
  // never the ring itself: it turns below whoever goes through it
  const inOrder = (): readonly RecordedCall[] => {
    const oldest = placeOf(numbers + 1);
    return [...ring.slice(oldest), ...ring.slice(0, oldest)];
  };
  const clear = (): void => {
    ring = [];
    forgotten = numbers;
    attempts.clear();
  };
  return { begin, journal: journalOf(inOrder, clear) };
}

function journalOf(calls: () => readonly JournalCall[], clear: () => void): Journal {
  const print = (): string => printCalls(calls());
  const journal: Journal = {
    get calls() {
      return calls();
    },
    callsTo: (api) => calls().filter((call) => call.api === api),
    clear,
    toString: print,
    toJSON: calls,
    [Symbol.iterator]: () => calls().values(),
  };
  return Object.defineProperty(journal, Symbol.for('nodejs.util.inspect.custom'), { value: print });
}

/** The calls that a journal keeps, by their numbers. */
interface Kept {
  first(): number;
  at(number: number): RecordedCall | undefined;
}

// attempts are told in the order of the calls, as far as the one that is asked for
function lazyAttempts(kept: Kept): { tell(call: RecordedCall): number; clear(): void } {
  let counting: Attempts = countAttempts();
  let last = 0;
  return {
    tell: (asked) => {
      while (last < asked.number) {
        const next = Math.max(last + 1, kept.first());
        const call = kept.at(next);
        if (!call) break;
        last = next;
        call.told = counting.add(call);
      }
      return asked.told ?? 1;
    },
    clear: () => {
      counting = countAttempts();
    },
  };
}

function wholeCalls(keep: number): number {
  if (keep === Number.POSITIVE_INFINITY || (Number.isSafeInteger(keep) && keep >= 1)) return keep;
  throw new RangeError(`Cannot keep ${keep} calls in a journal: found ${keep}, expected a whole number of 1 or more`);
}

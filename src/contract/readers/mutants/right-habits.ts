import type { Operation } from '../../../model/wire.ts';
import { callFailure, type Habits, type ReadPage, statusOf } from './habits.ts';

/** The habits of a right reader. */
export const rightHabits: Habits = {
  begins: 'at the start',
  attempts: 4,
  maxItems: () => undefined,
  encode: encodeURIComponent,
  token: ({ input }) => input.checkpointToken,
  send: (url, { fetch, signal }) => fetch(url, { signal }),
  receive: async (response) => new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer()),
  parse: ({ status, text }) => {
    const page: unknown = text === '' ? undefined : JSON.parse(text);
    if (typeof page === 'object' && page !== null) return page; // its members are looked at where they are used
    throw callFailure('Cannot read the page: found no JSON object', status);
  },
  refuse: ({ status, text }) => callFailure(`The service refused with ${status}: ${text.slice(0, 100)}`, status),
  retries: mayPass,
  next: ({ NextMarker: marker }, { asked }) => {
    if (!marker) return undefined;
    if (asked.includes(marker)) throw new Error(`Cannot go on: the marker ${marker} came again`);
    return marker;
  },
  take: (read, page) => {
    // to copy what was read at every page takes seconds for a long list
    for (const operation of operationsOf(page)) read.push(operation);
    return read;
  },
  giveUp: (failure) => {
    throw failure;
  },
  finish: withoutDoubles,
};

/** The operations of a page; none where it has no list. */
export function operationsOf({ Operations }: ReadPage): readonly Operation[] {
  return Operations ?? [];
}

/** Whether a failure may pass: a broken connection, an answer that cannot be read, throttling, a failing service. */
export function mayPass(failure: unknown): boolean {
  const status = statusOf(failure);
  return status < 300 || status === 429 || status >= 500;
}

const open: ReadonlySet<string> = new Set(['STARTED', 'PENDING', 'READY']);

/** Each operation once, where it stood first; of two copies the finished one. */
export function withoutDoubles(operations: readonly Operation[]): readonly Operation[] {
  const byId = new Map<string, Operation>();
  for (const operation of operations) {
    const before = byId.get(operation.Id);
    if (!before || (open.has(before.Status) && !open.has(operation.Status))) byId.set(operation.Id, operation);
  }
  return [...byId.values()];
}

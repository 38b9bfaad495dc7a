import type { Exchange } from '../har/exchange.ts';
import type { HarEntry } from '../har/har-file.ts';
import { markerChains } from '../har/marker-chains.ts';
import { printEntry } from '../har/print-entry.ts';
import { readCall } from '../har/read-call.ts';
import { findLeaks, type Leak, type LeakSearch } from '../redaction/find-leaks.ts';
import type { Held } from './held.ts';

/** What becomes of exchanges on their way into a file. */
export interface EntryWriterSettings {
  /** What is done with an exchange before it is written. */
  readonly redact: (exchange: Exchange) => Exchange;
  /** How the entries are scanned before they are written; `undefined` when they are not. */
  readonly search: LeakSearch | undefined;
  /** Takes each entry, in the order of the requests. */
  readonly write: (entry: HarEntry, line: string) => void;
}

/** What was written so far. */
export interface WrittenEntries {
  readonly entries: number;
  /** Requests that were none of this API. */
  readonly leftOut: number;
  /** Secrets in entries, which were therefore not written. */
  readonly leaks: readonly Leak[];
  /** What went wrong in keeping an exchange. */
  readonly failure: unknown;
}

/** Writes exchanges as entries, one by one. */
export interface EntryWriter {
  readonly take: (held: Held | undefined) => void;
  readonly result: () => WrittenEntries;
}

/** A writer that has written nothing yet. The first failure is its last deed. */
export function createEntryWriter(settings: EntryWriterSettings): EntryWriter {
  const chains = markerChains();
  const leaks: Leak[] = [];
  let entries = 0;
  let leftOut = 0;
  let failure: unknown;
  const write = (exchange: Exchange): void => {
    if (exchange.kind === 'call' && !readCall(exchange)) {
      leftOut += 1;
      return;
    }
    const redacted = settings.redact(exchange);
    const entry = printEntry(redacted, chains.describe(redacted));
    const line = JSON.stringify(entry);
    const found = settings.search ? findLeaks(entry, line, entries, settings.search) : [];
    leaks.push(...found);
    if (found.length === 0) settings.write(entry, line);
    entries += 1;
  };
  return {
    take(held) {
      if (!held || failure !== undefined) return;
      try {
        write(held.read());
      } catch (error) {
        failure = error; // told when the tape is saved: the client is not to blame
      }
    },
    result: () => ({ entries, leftOut, leaks, failure }),
  };
}

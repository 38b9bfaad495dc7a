import type { Clock } from '../../model/clock.ts';
import { checkRecorded, type RecordedViolation } from '../drift/check-recorded.ts';
import type { Exchange } from '../har/exchange.ts';
import type { HarEntry } from '../har/har-file.ts';
import { harFile, linesText } from '../har/har-text.ts';
import { readHar } from '../har/read-har.ts';
import { findLeaks, type LeakSearch, leakError } from '../redaction/find-leaks.ts';
import { openPart, type PartFile } from './part-file.ts';
import { createTape, type Tape } from './tape.ts';

/** What was saved. */
export interface SavedCassette {
  readonly path: string;
  readonly entries: number;
  /** Requests that passed through and are no calls of this API; they are not in the file. */
  readonly leftOut: number;
  /** Requests that had no answer yet; they are not in the file. */
  readonly unfinished: number;
  /** What the rules of the contract find in the recording. Saving does not mind. */
  readonly violations: readonly RecordedViolation[];
}

/** A tape that ends as a file. */
export interface FileTape {
  readonly tape: Tape;
  /** Scans what was kept and puts it in the file's place; a second call answers the same. */
  readonly save: () => Promise<SavedCassette>;
  /** Ends without a file; an older file stays. */
  readonly discard: () => Promise<void>;
  /** Saves what was not saved or discarded. */
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** What a tape to a file needs. */
export interface FileTapeSettings {
  readonly clock: Clock;
  /** How exchanges are redacted and scanned; `undefined` where they are kept as they came. */
  readonly redaction: { readonly redact: (exchange: Exchange) => Exchange; readonly search: LeakSearch } | undefined;
  /** Entries of other services that an earlier file held; they are counted, not kept. Default 0. */
  readonly leftOut?: number;
}

/** Opens the file of a cassette for writing, for this tape alone. */
export function openFileTape(file: string, { clock, redaction, leftOut = 0 }: FileTapeSettings): FileTape {
  const part = openPart(file);
  const tape = createTape({
    clock,
    redact: redaction?.redact ?? ((exchange) => exchange),
    search: redaction?.search,
    write: (_, line) => part.append(line),
  });
  return {
    tape,
    ...savingOnce(
      () => saveTape(tape, part, { file, search: redaction?.search, before: leftOut }),
      () => {
        tape.abandon();
        part.discard();
      },
    ),
  };
}

interface SaveSettings {
  readonly file: string;
  /** `undefined` where nothing is redacted. */
  readonly search: LeakSearch | undefined;
  /** Entries of other services that were left out before. */
  readonly before: number;
}

/** Makes the cassette of a tape and its part; without a part there is nothing more to save. */
function saveTape(tape: Tape, part: PartFile, { file, search, before }: SaveSettings): SavedCassette {
  const { leaks, failure, unfinished, ...counts } = tape.end();
  const leftOut = before + counts.leftOut;
  if (failure !== undefined) throw failure;
  const lines = part.lines();
  const entries = lines.map(parseLine);
  // once more, for what became known as a secret after an entry was written
  const known = search && { ...search, for: 'known' as const };
  const late = known ? entries.flatMap((entry, at) => findLeaks(entry, lines[at] ?? '', at, known)) : [];
  if (leaks.length + late.length > 0) throw leakError(file, [...leaks, ...late]);
  const facts = { redacted: search !== undefined, ...(leftOut > 0 && { leftOut }) };
  part.finish(linesText(lines, facts));
  const violations = checkRecorded(readHar(harFile(entries, facts), file));
  return { path: file, entries: lines.length, leftOut, unfinished, violations };
}

function parseLine(line: string): HarEntry {
  return JSON.parse(line) as HarEntry; // printed from an entry by this recorder
}

/** Saving, discarding and disposing, of which the first ends the recorder. A failed saving leaves nothing behind. */
function savingOnce(save: () => SavedCassette, discard: () => void): Omit<FileTape, 'tape'> {
  let ended: Promise<SavedCassette | undefined> | undefined;
  const end = async (): Promise<SavedCassette> => {
    try {
      return save();
    } finally {
      discard();
    }
  };
  return {
    async save() {
      ended ??= end();
      const saved = await ended;
      if (saved) return saved;
      throw new TypeError(
        'Cannot save the cassette: found a recorder that was discarded, expected one that is recording',
      );
    },
    async discard() {
      if (ended) return;
      ended = Promise.resolve(undefined);
      discard();
    },
    async [Symbol.asyncDispose]() {
      if (ended) return; // whoever ended it was told how it went
      ended = end();
      await ended;
    },
  };
}

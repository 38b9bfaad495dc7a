import type { Clock } from '../../model/clock.ts';
import { type Endpoint, type Target, toEndpoint } from '../../model/endpoint.ts';
import { checkRecorded, type RecordedViolation } from '../drift/check-recorded.ts';
import type { HarEntry } from '../har/har-file.ts';
import { harFile, linesText } from '../har/har-text.ts';
import { toPath } from '../har/read-file.ts';
import { readHar } from '../har/read-har.ts';
import { findLeaks, type LeakSearch, leakError } from '../redaction/find-leaks.ts';
import { type RedactOptions, resolveRedaction } from '../redaction/redact-options.ts';
import { openPart, type PartFile } from './part-file.ts';
import { createTape, type Tape } from './tape.ts';

/** How a recorder records. */
export interface RecordOptions extends RedactOptions {
  /** `false` writes everything as it came, credentials included, and scans nothing: for fakes. Default `true`. */
  readonly redact?: boolean;
  /** Where the times in the file come from. Default: the clock of the machine. */
  readonly clock?: Clock;
}

/** An endpoint that passes requests on and keeps what came back. */
export interface Recorder {
  readonly endpoint: Endpoint;
  /**
   * Scans what was kept and puts it in the file's place. A second call answers the same. Requests that come later pass
   * through and are not kept.
   */
  readonly save: () => Promise<SavedCassette>;
  /** Ends without a file; an older file stays. */
  readonly discard: () => Promise<void>;
  /** Saves what was not saved or discarded. */
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

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

/**
 * Records what an endpoint answers, as a HAR 1.2 file. Each entry is redacted before it reaches the disk (`PATH.part`, which
 * lasts as long as the recorder), and the file appears whole, when it is saved, or not at all; folders on the way to it
 * are made. A recorder beside another one on the same file is refused.
 *
 * @throws TypeError when the target is no endpoint and carries none.
 * @throws Error when the file cannot be written, or another recorder is at it. `save()` rejects with one when something
 * that looks secret is left, with `leaks` to say where, and when keeping an answer failed.
 * @example
 * const { endpoint, save } = record(jsonEndpoint, join(folder, 'orders.har'));
 * await endpoint({ method: 'GET', url: stateUrl, headers: {} });
 * (await save()).entries; // 1
 */
export function record(target: Target, path: string | URL, options: RecordOptions = {}): Recorder {
  const inner = toEndpoint(target);
  const file = toPath(path);
  const redaction = options.redact === false ? undefined : resolveRedaction(options);
  const part = openPart(file);
  const tape = createTape({
    clock: options.clock ?? { now: () => Date.now() },
    redact: redaction?.redactor.redact ?? ((exchange) => exchange),
    search: redaction?.search,
    write: (_, line) => part.append(line),
  });
  return {
    endpoint: tape.wrap(inner),
    ...savingOnce(() => saveTape(tape, part, { file, search: redaction?.search }), part),
  };
}

interface SaveSettings {
  readonly file: string;
  /** `undefined` where nothing is redacted. */
  readonly search: LeakSearch | undefined;
}

/** Makes the cassette of a tape and its part; without a part there is nothing more to save. */
function saveTape(tape: Tape, part: PartFile, { file, search }: SaveSettings): SavedCassette {
  const { leaks, failure, leftOut, unfinished } = tape.end();
  if (failure !== undefined) throw failure;
  const lines = part.lines();
  const entries = lines.map(parseLine);
  // once more, for what became known as a secret after an entry was written
  const late = search ? entries.flatMap((entry, at) => findLeaks(entry, lines[at] ?? '', at, search)) : [];
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
function savingOnce(save: () => SavedCassette, part: PartFile): Omit<Recorder, 'endpoint'> {
  let ended: Promise<SavedCassette | undefined> | undefined;
  const end = async (): Promise<SavedCassette> => {
    try {
      return save();
    } finally {
      part.discard();
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
      part.discard();
    },
    async [Symbol.asyncDispose]() {
      if (ended) return; // whoever ended it was told how it went
      ended = end();
      await ended;
    },
  };
}

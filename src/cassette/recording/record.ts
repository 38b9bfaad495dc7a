import type { Clock } from '../../model/clock.ts';
import { type Endpoint, type Target, toEndpoint } from '../../model/endpoint.ts';
import { toPath } from '../har/read-file.ts';
import { type RedactOptions, resolveRedaction } from '../redaction/redact-options.ts';
import { type FileTapeSettings, openFileTape, type SavedCassette } from './file-tape.ts';

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

/**
 * Records what an endpoint answers, as a HAR 1.2 file. Each entry is redacted before it reaches the disk (`PATH.part`, which
 * lasts as long as the recorder), and the file appears whole, when it is saved, or not at all; folders on the way to it
 * are made. A recorder beside another one on the same file is refused.
 *
 * @throws TypeError when the target is no endpoint and carries none.
 * @throws Error when the file cannot be written, or another recorder is at it. `save()` rejects with one when something
 * that looks secret is left, with `leaks` to say where, and when keeping an answer failed.
 * @example
 * const answer = () => ({ status: 200, headers: {}, body: new TextEncoder().encode('{"Operations":[]}') });
 * const recorder = record(answer, `${process.getBuiltinModule('node:os').tmpdir()}/orders.har`);
 * await recorder.endpoint({ method: 'GET', url: 'https://lambda.test/2025-12-01/durable-executions/a/state', headers: {} });
 * (await recorder.save()).entries; // 1
 */
export function record(target: Target, path: string | URL, options: RecordOptions = {}): Recorder {
  const inner = toEndpoint(target);
  const { tape, ...ending } = openFileTape(toPath(path), resolveRecording(options));
  return { endpoint: tape.wrap(inner), ...ending };
}

/** What the options say about a tape. */
export function resolveRecording({ clock, redact, ...options }: RecordOptions): FileTapeSettings {
  const wall = clock ?? { now: () => Date.now() };
  if (redact === false) return { clock: wall, redaction: undefined };
  const { redactor, search } = resolveRedaction(options);
  return { clock: wall, redaction: { redact: redactor.redact, search } };
}

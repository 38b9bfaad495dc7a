import { type Endpoint, type Target, toEndpoint } from '../../model/endpoint.ts';
import { readCassette } from '../har/read-cassette.ts';
import { toPath } from '../har/read-file.ts';
import type { Recorded } from '../har/read-har.ts';
import { playRecorded, refuseUnused, type UnusedCall } from '../playback/play-recorded.ts';
import { type ReplaySettings, resolveReplay } from '../playback/replay-options.ts';
import { record } from '../recording/record.ts';
import type { CassetteOptions } from './cassette-options.ts';
import { type CassetteMode, chooseMode } from './mode.ts';
import type { Session, SessionEnd } from './session.ts';
import { updateSession } from './update-session.ts';
import { verifySession } from './verify-session.ts';

/** A cassette in the hands of a test. */
export interface Cassette {
  readonly mode: CassetteMode;
  readonly endpoint: Endpoint;
  /** The recorded calls that nothing has asked for yet; none while a file is recorded. */
  readonly unused: () => readonly UnusedCall[];
  /**
   * Writes what is to be written and compares what is to be compared. A second call answers the same. Rejects when the file
   * cannot be written, when answers drifted, and, with `onUnused: 'throw'`, when recorded calls were not asked for.
   */
  readonly end: () => Promise<SessionEnd>;
  /** Ends what was not ended. */
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * One cassette for all that a test does with it: the mode says whether it answers, records, adds or verifies. In CI (`CI` set)
 * only `replay` and `verify` are allowed, unless `inCi: 'allow'` says otherwise.
 *
 * @throws RangeError when the mode is none or not allowed in CI; TypeError when the mode needs a target and has none; else as
 * `record` and `replay` do.
 * @example
 * const answer = () => ({ status: 200, headers: {}, body: new TextEncoder().encode('{"Operations":[]}') });
 * const orders = cassette('orders.har', { mode: 'off', target: answer, inCi: 'allow' });
 * (await orders.endpoint({ method: 'GET', url: 'https://lambda.test/', headers: {} })).status; // 200
 */
export function cassette(path: string | URL, options: CassetteOptions = {}): Cassette {
  const file = toPath(path);
  const settings = resolveReplay(options);
  const mode = chooseMode({
    asked: options.mode,
    environment: globalThis.process?.env ?? {},
    inCi: options.inCi ?? 'refuse',
    source: file,
  });
  const session = startSession(mode, { file, options, settings });
  let ended: Promise<SessionEnd> | undefined;
  const end = async (): Promise<SessionEnd> => {
    const result = await session.end();
    refuseUnused(session.unused(), settings, file);
    return result;
  };
  return {
    mode,
    endpoint: session.endpoint,
    unused: session.unused,
    end: () => {
      ended ??= end();
      return ended;
    },
    [Symbol.asyncDispose]: async () => {
      if (ended) return; // whoever ended it was told how it went
      ended = end();
      await ended;
    },
  };
}

interface SessionParts {
  readonly file: string;
  readonly options: CassetteOptions;
  readonly settings: ReplaySettings;
}

function startSession(mode: CassetteMode, { file, options, settings }: SessionParts): Session {
  if (mode === 'replay') return replaySession(readRecorded(file, settings), settings, file);
  const target = toEndpoint(demandTarget(mode, options.target, file));
  if (mode === 'off') return { endpoint: target, unused: () => [], end: async () => ({ drift: [] }) };
  if (mode === 'record') return recordSession(target, file, options);
  if (mode === 'verify') {
    const clock = options.clock ?? { now: () => Date.now() };
    return verifySession({ file, recorded: readRecorded(file, settings), target, clock, drift: options.drift ?? {} });
  }
  const recorded = exists(file)
    ? readRecorded(file, settings)
    : { exchanges: [], indexes: [], redacted: options.redact !== false, leftOut: 0 };
  return updateSession({ file, recorded, target, settings, options });
}

function replaySession(recorded: Recorded, settings: ReplaySettings, file: string): Session {
  const { replay } = playRecorded(recorded, settings, file);
  return { endpoint: replay.endpoint, unused: replay.unused, end: async () => ({ drift: [] }) };
}

function recordSession(target: Endpoint, file: string, options: CassetteOptions): Session {
  const recorder = record(target, file, options);
  return {
    endpoint: recorder.endpoint,
    unused: () => [],
    end: async () => ({ saved: await recorder.save(), drift: [] }),
  };
}

function demandTarget(mode: CassetteMode, target: Target | undefined, file: string): Target {
  if (target !== undefined) return target;
  throw new TypeError(`Cannot use the cassette '${file}' in the mode '${mode}': found no target, expected one to ask`);
}

function readRecorded(file: string, settings: ReplaySettings): Recorded {
  if (exists(file)) return readCassette(file, settings.maxBytes);
  throw Object.assign(
    new Error(`Cannot use the cassette '${file}': found no file, expected one (the mode record makes it)`),
    { code: 'ENOENT' },
  );
}

function exists(file: string): boolean {
  return process.getBuiltinModule('node:fs').existsSync(file);
}

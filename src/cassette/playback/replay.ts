import type { Api } from '../../model/api.ts';
import type { Endpoint, WireRequest, WireResponse } from '../../model/endpoint.ts';
import type { ApiInput } from '../../model/request.ts';
import type { HarFile } from '../har/har-file.ts';
import { readCall } from '../har/read-call.ts';
import { readFileText } from '../har/read-file.ts';
import { parseFile, type Recorded, readHar } from '../har/read-har.ts';
import { toTextBody } from '../har/text-body.ts';
import { answerOf } from './answer.ts';
import { type Bindings, createBindings } from './bindings.ts';
import { createPlayer } from './create-player.ts';
import { type MissSource, missedCall, strangeRequest } from './describe-miss.ts';
import type { CassetteMissError } from './miss-error.ts';
import type { Player } from './player.ts';
import { recordedCalls } from './recorded-call.ts';
import { type ReplayOptions, type ReplaySettings, resolveReplay } from './replay-options.ts';
import { translateBody } from './translate-body.ts';

// a reader that loops must not fill the memory
const keptMisses = 1_000;

/** A cassette that answers. */
export interface Replay {
  readonly endpoint: Endpoint;
  /** The recorded calls that nothing has asked for yet, in the file's order. */
  readonly unused: () => readonly UnusedCall[];
  /** The requests that had no answer, the first 1,000 of them. */
  readonly misses: () => readonly CassetteMissError[];
  /** With `onUnused: 'throw'`, throws when recorded calls were not asked for. */
  readonly [Symbol.dispose]: () => void;
}

/** A recorded call that nothing has asked for. */
export interface UnusedCall {
  /** The index of its entry in the file. */
  readonly entry: number;
  readonly api: Api;
  readonly input: ApiInput;
}

/**
 * Answers from a cassette, by operation and input rather than by the bytes of a URL. Equal calls are answered in the order in
 * which they were recorded. Under its own page plan the replay equals the recording byte for byte, apart from what was
 * redacted; with `pages` it answers the same items in other pages.
 *
 * @param source A path, a file URL, or a parsed HAR file. Nothing in it is run or used as a path.
 * @throws SyntaxError when it is no HAR file, RangeError when it is too large or an option is none of its choices, Error as
 * Node has it when it cannot be read. The endpoint throws a CassetteMissError for what was not recorded, and an error with the
 * recorded `code` where the connection broke.
 * @example
 * const cassette = replay({ log: { version: '1.2', creator: { name: 'me', version: '1' }, entries: [] } });
 * cassette.unused(); // []
 */
export function replay(source: string | URL | HarFile, options: ReplayOptions = {}): Replay {
  const settings = resolveReplay(options);
  const recorded = readCassette(source, settings.maxBytes);
  const calls = recordedCalls(recorded);
  const bindings = createBindings();
  const player = createPlayer({ calls, redacted: recorded.redacted, bindings, settings });
  const from = { source: nameOf(source), calls };
  const misses: CassetteMissError[] = [];
  const miss = (error: CassetteMissError): WireResponse => {
    if (misses.length < keptMisses) misses.push(error);
    if (settings.onMiss === 'throw') throw error;
    return error.response;
  };
  const unused = (): readonly UnusedCall[] => player.unused().map(({ entry, api, input }) => ({ entry, api, input }));
  return {
    endpoint: async (request) => answer(request, { player, bindings, from, miss }),
    unused,
    misses: () => [...misses],
    [Symbol.dispose]: () => refuseUnused(unused(), settings, from),
  };
}

/** The path of a cassette, or what one without a path is called. */
function nameOf(source: string | URL | HarFile): string {
  return typeof source === 'string' || source instanceof URL ? String(source) : 'FILE.har';
}

/** What a cassette holds; see `replay`. */
export function readCassette(source: string | URL | HarFile, maxBytes: number): Recorded {
  const name = nameOf(source);
  const isPath = typeof source === 'string' || source instanceof URL;
  return readHar(isPath ? parseFile(readFileText(source, maxBytes), name) : source, name);
}

interface Stage {
  readonly player: Player;
  readonly bindings: Bindings;
  readonly from: MissSource;
  readonly miss: (error: CassetteMissError) => WireResponse;
}

function answer(request: WireRequest, { player, bindings, from, miss }: Stage): WireResponse {
  const { method, url, body } = request;
  const call = readCall({ method, url, ...(body && { requestBody: toTextBody(body) }) });
  if (!call) return miss(strangeRequest(method, url, from));
  const played = player.play(call.api, call.input);
  if ('near' in played) return miss(missedCall({ ...call, ...played }, from));
  const shape = `${call.api}Response` as const;
  return answerOf(played.exchange, (recorded) =>
    recorded.encoding ? recorded : { text: translateBody(recorded.text, shape, bindings) },
  );
}

function refuseUnused(
  unused: readonly UnusedCall[],
  { onUnused }: ReplaySettings,
  { source, calls }: MissSource,
): void {
  if (onUnused === 'allow' || unused.length === 0) return;
  const lines = unused
    .slice(0, 10)
    .map(({ entry, api, input }) => `  entry ${entry}: ${api} ${JSON.stringify(input).slice(0, 200)}`);
  if (unused.length > lines.length) lines.push(`  and ${unused.length - lines.length} more`);
  const found = `found ${unused.length} of ${calls.length} calls unused, expected none`;
  throw new Error([`Cannot end the replay of '${source}': ${found}`, ...lines].join('\n'));
}

import type { Api } from '../../model/api.ts';
import type { Endpoint, WireRequest, WireResponse } from '../../model/endpoint.ts';
import type { ApiInput } from '../../model/request.ts';
import type { Execution } from '../../timeline/execution.ts';
import { executionOf } from '../execution/execution-of.ts';
import { hasFailed } from '../har/exchange.ts';
import { readCall } from '../har/read-call.ts';
import type { Recorded } from '../har/read-har.ts';
import { toTextBody } from '../har/text-body.ts';
import { answerWith } from './answer.ts';
import { type Bindings, createBindings } from './bindings.ts';
import { createPlayer } from './create-player.ts';
import { type MissSource, missedCall, strangeRequest } from './describe-miss.ts';
import { type GiveAnswer, madeAnswers } from './made-answers.ts';
import type { CassetteMissError } from './miss-error.ts';
import type { Player } from './player.ts';
import { recordedCalls } from './recorded-call.ts';
import type { ReplaySettings } from './replay-options.ts';

// a reader that loops must not fill the memory
const keptMisses = 1_000;

/** A cassette that answers. */
export interface Replay {
  readonly endpoint: Endpoint;
  /** The recorded calls that nothing has asked for yet, in the file's order. */
  readonly unused: () => readonly UnusedCall[];
  /** The requests that had no answer, the first 1,000 of them. */
  readonly misses: () => readonly CassetteMissError[];
  /**
   * The execution that the recording tells of, from its newest state, history and summary, to be served, shown or run against
   * new code. Its names are the recorded ones.
   *
   * @param arn Which execution; may be left out where the recording tells of one.
   * @throws RangeError when it tells of none, or of several and the ARN is left out.
   */
  readonly execution: (arn?: string) => Execution;
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

/** A replay, and what of the client's stands for what of the recording. */
export interface PlayedRecording {
  readonly replay: Replay;
  readonly bindings: Bindings;
}

/** Plays a recording that was read before. */
export function playRecorded(recorded: Recorded, settings: ReplaySettings, source: string): PlayedRecording {
  const calls = recordedCalls(recorded);
  const bindings = createBindings();
  const player = createPlayer({ calls, redacted: recorded.redacted, bindings, settings });
  const from = { source, calls };
  const give = madeAnswers(bindings);
  const misses: CassetteMissError[] = [];
  const miss = (error: CassetteMissError): WireResponse => {
    if (misses.length < keptMisses) misses.push(error);
    if (settings.onMiss === 'throw') throw error;
    return error.response;
  };
  const unused = (): readonly UnusedCall[] => player.unused().map(({ entry, api, input }) => ({ entry, api, input }));
  const replay = {
    endpoint: async (request: WireRequest) => answer(request, { player, give, from, miss }),
    unused,
    misses: () => [...misses],
    execution: (arn?: string) => executionOf(recorded, source, arn),
    [Symbol.dispose]: () => refuseUnused(unused(), settings, source),
  };
  return { replay, bindings };
}

interface Stage {
  readonly player: Player;
  readonly give: GiveAnswer;
  readonly from: MissSource;
  readonly miss: (error: CassetteMissError) => WireResponse;
}

function answer(request: WireRequest, { player, give, from, miss }: Stage): WireResponse {
  const { method, url, body } = request;
  const call = readCall({ method, url, ...(body && { requestBody: toTextBody(body) }) });
  if (!call) return miss(strangeRequest(method, url, from));
  const played = player.play(call.api, call.input);
  if ('near' in played) return miss(missedCall({ ...call, ...played }, from));
  const { outcome } = played.exchange;
  if (played.body && !hasFailed(outcome)) return answerWith(outcome, played.body);
  return give(played.exchange, `${call.api}Response`);
}

/** Throws when recorded calls were not asked for and the settings mind. */
export function refuseUnused(unused: readonly UnusedCall[], { onUnused }: ReplaySettings, source: string): void {
  if (onUnused === 'allow' || unused.length === 0) return;
  const lines = unused
    .slice(0, 10)
    .map(({ entry, api, input }) => `  entry ${entry}: ${api} ${JSON.stringify(input).slice(0, 200)}`);
  if (unused.length > lines.length) lines.push(`  and ${unused.length - lines.length} more`);
  const found = `found ${unused.length === 1 ? '1 unused call' : `${unused.length} unused calls`}, expected none`;
  throw new Error([`Cannot end the replay of '${source}': ${found}`, ...lines].join('\n'));
}

import type { Api } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import type { Exchange } from '../har/exchange.ts';
import type { Matcher, Near } from './matcher.ts';
import type { RecordedCall } from './recorded-call.ts';

/** Answers calls from a recording. */
export interface Player {
  /** The recorded exchange that answers a call, or what came nearest. */
  readonly play: (api: Api, input: ApiInput) => Played;
  /** The calls that nothing has asked for. */
  readonly unused: () => readonly RecordedCall[];
}

/** An exchange that answers, with a body of its own where the recorded one was cut anew, or why there is none. */
export type Played =
  | { readonly exchange: Exchange; readonly body?: readonly Uint8Array[] }
  | { readonly near: readonly Near<RecordedCall>[]; readonly reason?: string };

/** Plays the calls as they were recorded. */
export function ownPlanPlayer(calls: readonly RecordedCall[], matcher: Matcher<RecordedCall>): Player {
  return {
    play(api, input) {
      const call = matcher.take(api, input);
      return call ? { exchange: call.exchange } : { near: matcher.nearest(api, input) };
    },
    unused: () => calls.filter((call) => !matcher.isUsed(call)),
  };
}

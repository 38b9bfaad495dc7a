import type { Api } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import type { Exchange } from '../har/exchange.ts';
import { readCall } from '../har/read-call.ts';
import type { Recorded } from '../har/read-har.ts';

/** A call that a recording can answer. */
export interface RecordedCall {
  /** The index of its entry in the file. */
  readonly entry: number;
  readonly api: Api;
  readonly input: ApiInput;
  readonly exchange: Exchange;
}

/** The calls of a recording in the file's order; invocations are none. */
export function recordedCalls(recorded: Recorded): readonly RecordedCall[] {
  return recorded.exchanges.flatMap((exchange, at) => {
    const call = exchange.kind === 'call' ? readCall(exchange) : undefined;
    return call ? [{ entry: recorded.indexes[at] ?? at, ...call, exchange }] : [];
  });
}

import type { WireRequest, WireResponse } from '../../model/endpoint.ts';
import type { Exchange } from '../har/exchange.ts';
import { toAnswered, toAsked, toFailed } from './to-exchange.ts';

/** An exchange that waits to be written. Its bodies are copies: a client may use its buffers again. */
export interface Held {
  /** How many bytes its bodies have. */
  readonly bytes: number;
  /** The exchange itself; reading bodies costs time, and the client is waiting. */
  readonly read: () => Exchange;
}

/** When a request was sent, and how long it took. */
export type Timing = Pick<Exchange, 'startedAt' | 'duration'>;

/** A request as it was when it was sent. */
export function holdRequest(request: WireRequest): WireRequest {
  const { method, url, headers, body } = request;
  return { method, url, headers: { ...headers }, ...(body && { body: copyBytes(body) }) };
}

/** A request and its answer. */
export function holdAnswer(request: WireRequest, timing: Timing, response: WireResponse): Held {
  const body = copyBytes(response.body);
  const held = { ...response, headers: { ...response.headers }, body };
  return {
    bytes: body.length + (request.body?.length ?? 0),
    read: () => ({ kind: 'call', ...timing, ...toAsked(request), outcome: toAnswered(held) }),
  };
}

// not a list of copies: one piece of memory, and not cleared before it is written to, is three times as cheap
function copyBytes(body: WireResponse['body']): Uint8Array {
  return Buffer.concat(body instanceof Uint8Array ? [body] : body);
}

/** A request that broke off; `undefined` when what was thrown is not about the connection. */
export function holdFailure(request: WireRequest, timing: Timing, error: unknown): Held | undefined {
  const outcome = toFailed(error);
  if (!outcome) return undefined;
  return {
    bytes: request.body?.length ?? 0,
    read: () => ({ kind: 'call', ...timing, ...toAsked(request), outcome }),
  };
}

/** An exchange that is there already. */
export function holdExchange(exchange: Exchange): Held {
  const { requestBody, outcome } = exchange;
  const answered = 'body' in outcome ? outcome.body.text.length : 0;
  return { bytes: answered + (requestBody?.text.length ?? 0), read: () => exchange };
}

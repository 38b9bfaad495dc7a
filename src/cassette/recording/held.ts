import type { WireRequest, WireResponse } from '../../model/endpoint.ts';
import type { Exchange } from '../har/exchange.ts';
import { type KeptBytes, keepBytes, keptBytes } from './kept-bytes.ts';
import { type Asked, toAnswered, toAsked, toFailed } from './to-exchange.ts';

/** An exchange that waits to be written. Its bodies are kept apart: a client may use its buffers again. */
export interface Held {
  /** How many bytes its bodies have. */
  readonly bytes: number;
  /** The exchange itself; reading bodies costs time, and the client is waiting. */
  readonly read: () => Exchange;
}

/** When a request was sent, and how long it took. */
export type Timing = Pick<Exchange, 'startedAt' | 'duration'>;

/** A request as it was when it was sent. */
export interface HeldRequest extends Pick<WireRequest, 'method' | 'url' | 'headers'> {
  readonly body: KeptBytes | undefined;
}

/** Takes down a request. */
export function holdRequest({ method, url, headers, body }: WireRequest): HeldRequest {
  return { method, url, headers: { ...headers }, body: body && keepBytes(body) };
}

/** A request and its answer. */
export function holdAnswer(request: HeldRequest, timing: Timing, response: WireResponse): Held {
  const { status, delivery } = response;
  const headers = { ...response.headers };
  const body = keepBytes(response.body);
  return {
    bytes: body.length + (request.body?.length ?? 0),
    read: () => ({
      kind: 'call',
      ...timing,
      ...readAsked(request),
      outcome: toAnswered({ status, headers, body: keptBytes(body), ...(delivery && { delivery }) }),
    }),
  };
}

/** A request that broke off; `undefined` when what was thrown is not about the connection. */
export function holdFailure(request: HeldRequest, timing: Timing, error: unknown): Held | undefined {
  const outcome = toFailed(error);
  if (!outcome) return undefined;
  return {
    bytes: request.body?.length ?? 0,
    read: () => ({ kind: 'call', ...timing, ...readAsked(request), outcome }),
  };
}

function readAsked({ body, ...request }: HeldRequest): Asked {
  return toAsked(body === undefined ? request : { ...request, body: keptBytes(body) });
}

/** An exchange that is there already. */
export function holdExchange(exchange: Exchange): Held {
  const { requestBody, outcome } = exchange;
  const answered = 'body' in outcome ? outcome.body.text.length : 0;
  return { bytes: answered + (requestBody?.text.length ?? 0), read: () => exchange };
}

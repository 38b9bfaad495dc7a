import { bodyBytes, mayHaveBody, travellingBody } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { depart } from '../model/journey.ts';
import { networkCodeOf } from '../model/network-error.ts';
import type { Wait } from '../model/wait.ts';
import { bugResponse } from './answer.ts';
import { bodyStream } from './body-stream.ts';
import { travellingHeaders } from './framing.ts';

/** An answer as a web response, its delivery acted out: what `fetch` would resolve with, or reject with. */
export async function toWebResponse(response: WireResponse, wait: Wait): Promise<Response> {
  const { delivery } = response;
  if (delivery === undefined) return webResponse(response, bodyBytes(travellingBody(response)));
  const journey = await depart(response, delivery, wait);
  const body = bodyStream(journey, wait, { translate: (error) => fetchError('terminated', error) });
  return journey.breakdown ? brokenResponse(response, body) : webResponse(response, body);
}

/** A web response whose body fails before its first byte: how a door tells a failure that it may not throw. */
export function failedResponse(response: WireResponse, error: unknown): Response {
  return brokenResponse(response, new ReadableStream<Uint8Array>({ start: (controller) => controller.error(error) }));
}

/**
 * A body that breaks off is chunked. With a length that it falls short of, MSW 3 keeps the client waiting for the rest;
 * with neither, the end of the connection is the end of the body, and half a page passes for a whole one.
 */
function brokenResponse(response: WireResponse, body: ReadableStream<Uint8Array>): Response {
  const status = mayHaveBody(response.status) ? response.status : 200;
  const broken = webResponse({ ...response, status }, body);
  broken.headers.delete('content-length');
  broken.headers.set('transfer-encoding', 'chunked');
  return broken;
}

function webResponse(response: WireResponse, body: Uint8Array | ReadableStream<Uint8Array>): Response {
  const { status } = response;
  try {
    // a Response refuses even an empty body where the status allows none
    const sent = mayHaveBody(status) ? (body as BodyInit) : null;
    return new Response(sent, { status, headers: travellingHeaders(response) });
  } catch (error) {
    const bug = bugResponse(error instanceof Error ? error.message : String(error));
    return new Response(bodyBytes(bug.body) as BodyInit, { status: bug.status, headers: travellingHeaders(bug) });
  }
}

/** The error that `fetch` makes of a network error: a `TypeError` with the error as its cause, and its code. */
export function fetchError(message: string, cause: unknown): unknown {
  const code = networkCodeOf(cause) ?? (cause as { readonly code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? Object.assign(new TypeError(message, { cause }), { code }) : cause;
}

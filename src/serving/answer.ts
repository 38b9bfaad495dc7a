import type { Endpoint, RequestContext, Target, WireRequest, WireResponse } from '../model/endpoint.ts';
import { toEndpoint } from '../model/endpoint.ts';
import { refuse } from '../model/exceptions.ts';
import { networkCodeOf } from '../model/network-error.ts';

/**
 * The endpoint of a target as a door asks it. An error with a network `code` goes through: the door breaks the
 * connection. Any other error, and an answer that is none, is a bug of the endpoint: it becomes a 500 that tells it.
 */
export function answering(target: Target): Endpoint {
  const endpoint = toEndpoint(target);
  return (request, context) => answer(endpoint, request, context);
}

function answer(
  endpoint: Endpoint,
  request: WireRequest,
  context: RequestContext | undefined,
): WireResponse | Promise<WireResponse> {
  try {
    const found = endpoint(request, context);
    // an endpoint that answers at once is served without a promise: it is the fast case
    return found instanceof Promise ? found.then(sound, bug) : isThenable(found) ? settle(found) : sound(found);
  } catch (error) {
    return bug(error);
  }
}

/** The answer for an endpoint that threw; throws the error itself when it is one of the network. */
export function bug(error: unknown): WireResponse {
  if (networkCodeOf(error)) throw error;
  return bugResponse(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

/** A 500 in the service's form whose message and note say what the endpoint did. */
export function bugResponse(what: string): WireResponse {
  const reason = `The endpoint failed to answer: ${what}`;
  return { ...refuse({ exception: 'ServiceException', message: reason }), notes: { reason } };
}

async function settle(found: PromiseLike<WireResponse>): Promise<WireResponse> {
  try {
    return sound(await found);
  } catch (error) {
    return bug(error);
  }
}

function sound(response: WireResponse): WireResponse {
  return isAnswer(response)
    ? response
    : bugResponse('found no answer, expected { status, headers, body } with a status of 200 to 599 and bytes');
}

function isAnswer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { status, headers, body } = value as Record<string, unknown>; // any object has these members or undefined
  if (!Number.isInteger(status) || Number(status) < 200 || Number(status) > 599) return false;
  if (typeof headers !== 'object' || headers === null) return false;
  return body instanceof Uint8Array || (Array.isArray(body) && body.every((piece) => piece instanceof Uint8Array));
}

function isThenable(value: unknown): value is PromiseLike<WireResponse> {
  return typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function';
}

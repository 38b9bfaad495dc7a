import type { Endpoint, WireRequest, WireResponse } from '../model/endpoint.ts';
import { passedOn } from './framing.ts';

/** Anything that answers a web request: a framework's `app.fetch`, a service worker's handler, a function of a test. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/**
 * A web handler as an endpoint. Its response's body is read to the end; `content-length` and `transfer-encoding` are
 * left out, for the door that delivers the answer writes its own.
 *
 * @example
 * const endpoint = fromFetch(() => Response.json({ Operations: [] }));
 * (await endpoint({ method: 'GET', url: 'http://127.0.0.1/', headers: {} })).status; // 200
 */
export function fromFetch(handler: FetchHandler): Endpoint {
  return async (request, context) => toWireResponse(await handler(toWebRequest(request, context?.signal)));
}

function toWebRequest(request: WireRequest, signal: AbortSignal | undefined): Request {
  const { method, url, body } = request;
  // a Request refuses a body that HTTP gives no meaning to
  const sent = body && method !== 'GET' && method !== 'HEAD' ? { body: body as BodyInit } : {};
  return new Request(url, { method, headers: passedOn(request.headers), ...sent, ...(signal && { signal }) });
}

async function toWireResponse(response: Response): Promise<WireResponse> {
  const headers = passedOn(Object.fromEntries(response.headers));
  return { status: response.status, headers, body: new Uint8Array(await response.arrayBuffer()) };
}

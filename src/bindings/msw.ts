import { type HttpHandler, http } from 'msw';
import { apiVersion } from '../model/api.ts';
import type { Endpoint, Target, WireResponse } from '../model/endpoint.ts';
import { routeOf, splitUrl } from '../model/route.ts';
import { realSleep, type Sleep } from '../model/sleep.ts';
import { orAborted } from '../model/wait.ts';
import { answering } from '../serving/answer.ts';
import { whileAnswering } from '../serving/past-interception.ts';
import { upstreamUrl } from '../serving/upstream-url.ts';
import { fromWebRequest } from '../serving/web-request.ts';
import { failedResponse, fetchError, toWebResponse } from '../serving/web-response.ts';

/** Which requests MSW hands to the endpoint, and how it waits. */
export interface DurableHandlersOptions {
  /** The URL that clients use as their endpoint, such as `http://localhost:9000/base`; default any host of any region. */
  readonly baseUrl?: string | URL;
  /** How delays and pauses of deliveries are waited for; default in real time. */
  readonly sleep?: Sleep;
}

/**
 * Request handlers for MSW (2.12 and later, 3) that ask an endpoint: the nine operations, anything else below
 * `/2025-12-01/`, and Lambda's Invoke. All other requests fall through to the handlers after these. An answer's `delivery`
 * is acted out as far as MSW can: what breaks the connection is a body that fails with `ECONNRESET`. What `httpEndpoint` and
 * `awsEndpoint` send to answer a request passes MSW by, so a recorder may stand behind the URL that it records.
 *
 * @throws SyntaxError when `baseUrl` is no http or https URL, or has a query.
 * @example
 * const handlers = durableHandlers(() => ({ status: 404, headers: {}, body: new Uint8Array() }));
 * handlers.length; // 1
 */
export function durableHandlers(target: Target, options: DurableHandlersOptions = {}): HttpHandler[] {
  const endpoint = answering(target);
  const { baseUrl, sleep = realSleep } = options;
  const asks = baseUrl === undefined ? asksAnywhere : asksBelow(upstreamUrl(String(baseUrl)));
  return [
    http.all(
      ({ request }) => asks(request),
      ({ request }) => whileAnswering(asks, () => respond(endpoint, request, sleep)),
    ),
  ];
}

const apiPath = new RegExp(`^/+${apiVersion}/`);
const invokePath = /^\/+2015-03-31\/functions\/[^/]+\/invocations$/;

type Asked = Pick<Request, 'method' | 'url'>;

function asksAnywhere({ method, url }: Asked): boolean {
  return asksFor(method, splitUrl(url).path) || routeOf(method, url) !== undefined;
}

function asksBelow(base: string): (request: Asked) => boolean {
  return ({ method, url }) => url.startsWith(base) && asksFor(method, splitUrl(url.slice(base.length)).path);
}

function asksFor(method: string, path: string): boolean {
  return apiPath.test(path) || (method === 'POST' && invokePath.test(path));
}

async function respond(endpoint: Endpoint, request: Request, sleep: Sleep): Promise<Response> {
  // what MSW puts in place of a socket does not keep the process alive while a client waits, as a socket would
  const wait = { sleep, signal: request.signal, holds: true };
  let response: WireResponse = { status: 200, headers: {}, body: [] };
  try {
    response = await orAborted(ask(endpoint, request), wait);
    return await toWebResponse(response, wait);
  } catch (error) {
    // MSW turns what a resolver throws into a 500 with JSON: only a body that fails looks like a broken connection
    return failedResponse(response, fetchError('terminated', error));
  }
}

async function ask(endpoint: Endpoint, request: Request): Promise<WireResponse> {
  return endpoint(await fromWebRequest(request), { signal: request.signal });
}

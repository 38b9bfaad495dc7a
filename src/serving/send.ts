import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { WireRequest, WireResponse } from '../model/endpoint.ts';
import { splitUrl } from '../model/route.ts';
import { passedOn } from './framing.ts';
import { pastInterception } from './past-interception.ts';

/**
 * Sends a request to its URL and reads the answer to its end. The path goes out as written and the body comes back as
 * sent: `fetch` would rewrite the one, unpack the other and follow redirects, and hide what a server does.
 */
export function send(request: WireRequest, signal?: AbortSignal): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = open(request, signal);
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const pieces: Buffer[] = [];
      incoming.on('data', (piece: Buffer) => pieces.push(piece));
      incoming.on('error', reject);
      incoming.on('end', () => resolve(toResponse(incoming, pieces)));
    });
    outgoing.end(request.body);
  });
}

function open(request: WireRequest, signal: AbortSignal | undefined): ClientRequest {
  const { protocol, hostname, port } = new URL(request.url);
  const { path, query } = splitUrl(request.url);
  const { host: _, expect: __, ...headers } = passedOn(pastInterception(request));
  const options: RequestOptions = {
    method: request.method,
    protocol,
    hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
    port,
    path: `${path || '/'}${query && `?${query}`}`,
    // whoever reads this answer reads bytes: nobody unpacks them on the way
    headers: { ...headers, 'accept-encoding': 'identity', ...lengthOf(request) },
    ...(signal && { signal }),
  };
  if (protocol === 'https:') return process.getBuiltinModule('node:https').request(options);
  return process.getBuiltinModule('node:http').request(options);
}

function lengthOf({ method, body }: WireRequest): { readonly 'content-length'?: string } {
  if (body) return { 'content-length': String(body.length) };
  return method === 'GET' || method === 'HEAD' ? {} : { 'content-length': '0' };
}

function toResponse(incoming: IncomingMessage, pieces: readonly Buffer[]): WireResponse {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return { status: incoming.statusCode ?? 0, headers: passedOn(headers), body: pieces };
}

import type { WireRequest } from '../model/endpoint.ts';

/** A web request as plain data. Its body is read to the end. */
export async function fromWebRequest(request: Request): Promise<WireRequest> {
  const { method } = request;
  const bare = { method, url: withoutHash(request.url), headers: Object.fromEntries(request.headers) };
  if (request.body === null) return bare;
  const body = new Uint8Array(await request.arrayBuffer());
  return body.length > 0 ? { ...bare, body } : bare;
}

const plain: ReadonlySet<string> = new Set(['method', 'headers', 'signal']);

/** Whether `fetch(input, init)` asks what can be told without a `Request`: making one costs more than answering it. */
export function isPlainFetch(input: unknown, init: RequestInit = {}): boolean {
  if (typeof input !== 'string' && !(input instanceof URL)) return false;
  for (const member in init) if (!plain.has(member)) return false;
  return init.method === undefined || init.method === 'GET';
}

/**
 * What a plain `fetch` of a URL asks.
 *
 * @throws TypeError when the URL is none.
 */
export function fromPlainFetch(url: string, headers: RequestInit['headers']): WireRequest {
  const named = headers ? Object.fromEntries(new Headers(headers)) : {};
  return { method: 'GET', url: withoutHash(new URL(url).href), headers: named };
}

function withoutHash(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}

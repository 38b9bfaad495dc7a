import { toBytes } from '../model/body.ts';
import type { WireRequest } from '../model/endpoint.ts';

/** A request as clients of the AWS SDK v3 hand it to their request handler. */
export interface SdkRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * The request as it would be on the wire.
 *
 * @throws TypeError when the body is neither text, bytes nor a stream of them.
 */
export function fromSdkRequest(request: SdkRequest): WireRequest | Promise<WireRequest> {
  const { body } = request;
  if (body === undefined || body === null) return withBody(request, undefined);
  if (body instanceof Uint8Array) return withBody(request, new Uint8Array(body.buffer, body.byteOffset, body.length));
  if (typeof body === 'string') return withBody(request, toBytes(body));
  return collect(body).then((bytes) => withBody(request, bytes));
}

function withBody(request: SdkRequest, body: Uint8Array | undefined): WireRequest {
  const port = request.port === undefined ? '' : `:${request.port}`;
  const url = `${request.protocol}//${request.hostname}${port}${request.path}${queryOf(request.query)}`;
  const headers: Record<string, string> = {};
  for (const name in request.headers) headers[name.toLowerCase()] = String(request.headers[name]);
  const bare = { method: request.method, url, headers };
  return body && body.length > 0 ? { ...bare, body } : bare;
}

// names in alphabetical order and RFC 3986 encoding, as the SDK's own handlers write them
function queryOf(query: SdkRequest['query']): string {
  const pairs: string[] = [];
  for (const name of Object.keys(query ?? {}).sort()) {
    const value = query?.[name];
    const key = encode(name);
    if (Array.isArray(value)) for (const one of value) pairs.push(`${key}=${encode(String(one))}`);
    else pairs.push(value === null || value === undefined ? key : `${key}=${encode(String(value))}`);
  }
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

async function collect(body: unknown): Promise<Uint8Array> {
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body))
    return new Uint8Array(await new Blob([body as BlobPart]).arrayBuffer());
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
  if (!isAsyncIterable(body)) {
    throw new TypeError(
      `Cannot read the request's body: found ${typeof body}, expected text, bytes or a stream of them`,
    );
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(typeof piece === 'string' ? toBytes(piece) : (piece as Uint8Array));
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof (value as { [Symbol.asyncIterator]?: unknown })[Symbol.asyncIterator] === 'function';
}

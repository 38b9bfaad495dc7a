import { toBytes } from '../model/body.ts';
import type { Endpoint, WireRequest, WireResponse } from '../model/endpoint.ts';
import { fromSdkRequest, type SdkRequest } from '../serving/sdk-request.ts';

/** A client of the AWS SDK v3: what is asked of it is that middleware can be added. */
export interface SdkClient {
  readonly middlewareStack: object;
}

/** Puts something around the endpoint that a request of a client is on its way to. */
export type Tap = (request: WireRequest, endpoint: Endpoint) => Promise<unknown>;

/** An answer as the SDK's transport gives it to the middleware above. */
interface TransportResult {
  readonly response: { statusCode: number; headers: Readonly<Record<string, string>>; body?: unknown };
}

type Next = (args: { readonly request: SdkRequest }) => Promise<TransportResult>;

interface MiddlewareStack {
  add(middleware: (next: Next) => Next, options: Readonly<Record<string, unknown>>): void;
}

/**
 * Lets a tap see every request of a client of the AWS SDK v3 as it goes out, signed, and the bytes that come back. The client
 * sees what it would see without. A second tap with the same name takes the place of the first.
 *
 * @throws TypeError when the client takes no middleware.
 */
export function tapClient(client: SdkClient, name: string, tap: Tap): void {
  const stack = client.middlewareStack as Partial<MiddlewareStack>; // looked at before it is used
  if (typeof stack?.add !== 'function')
    throw new TypeError('Cannot record a client: found none that takes middleware, expected one of the AWS SDK v3');
  // below the deserializer, so that the body is still what the transport gave
  stack.add((next) => tapped(next, tap), { step: 'deserialize', priority: 'low', name, override: true });
}

function tapped(next: Next, tap: Tap): Next {
  return async (args) => {
    const outcome: { result?: TransportResult } = {};
    const endpoint = async (): Promise<WireResponse> => {
      outcome.result = await next(args);
      return readResponse(outcome.result);
    };
    await tap(await fromSdkRequest(args.request), endpoint);
    return outcome.result ?? next(args);
  };
}

/** The answer, whose body can be read by the client all the same. */
async function readResponse({ response }: TransportResult): Promise<WireResponse> {
  const body = await collect(response.body);
  response.body = body.slice();
  const headers = Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return { status: response.statusCode, headers: Object.fromEntries(headers), body };
}

async function collect(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string') return toBytes(body);
  if (body instanceof Uint8Array) return body.slice();
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
  const pieces: Uint8Array[] = [];
  for await (const piece of body as AsyncIterable<Uint8Array | string>) // the transports of the SDK give nothing else
    pieces.push(typeof piece === 'string' ? toBytes(piece) : piece);
  return new Uint8Array(Buffer.concat(pieces));
}

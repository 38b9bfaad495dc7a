/** A request as plain data, on its way to an {@link Endpoint}. */
export interface WireRequest {
  /** `GET` or `POST`, upper case. */
  readonly method: string;
  /** The absolute URL exactly as the client wrote it: path segments stay percent-encoded. */
  readonly url: string;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's bytes; absent when the client sent none. */
  readonly body?: Uint8Array;
}

/** How an answer travels: transport faults as data. Doors act on it, nothing else does. */
export interface Delivery {
  /** Milliseconds of real time before the first byte. */
  readonly delayMs?: number;
  /** The body is written in pieces of this many bytes. */
  readonly chunkBytes?: number;
  /** Milliseconds of real time between two pieces. */
  readonly pauseMs?: number;
  /** Only this many bytes of the body are written; what happens next is `then`, by default `close`. */
  readonly stopAfterBytes?: number;
  /**
   * What happens in place of a clean end: `reset` breaks the connection, `close` ends it early, `hang` never ends it,
   * `refuse` never accepts it. Without `stopAfterBytes` it happens before the headers.
   */
  readonly then?: 'reset' | 'close' | 'hang' | 'refuse';
  /** Written to the socket in place of an HTTP response (HTTP server only; other doors reject or error the body). */
  readonly raw?: Uint8Array;
  /** `false` leaves `content-length` out, so that the body ends with the connection or its chunks. */
  readonly declareLength?: boolean;
}

/** What the parts of the kit tell each other about an answer; never sent. */
export interface Notes {
  /** Items of the list that this page holds: the index of the first and one past the last. */
  readonly page?: { readonly from: number; readonly to: number; readonly last: boolean };
  /** Names of the faults that changed this answer, nearest to the service first. */
  readonly faults?: readonly string[];
  /** Why the service refused, in more words than the wire carries; or that what it served is wrong on purpose. */
  readonly reason?: string;
}

/**
 * An answer as plain data. A body in pieces is written without being copied together. Endpoints may give the same bytes
 * again: who changes a body changes a copy of it.
 */
export interface WireResponse {
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | readonly Uint8Array[];
  readonly delivery?: Delivery;
  readonly notes?: Notes;
}

/** What travels beside a request: `signal` says that the client went away. */
export interface RequestContext {
  readonly signal?: AbortSignal;
}

/** Anything that answers the durable-execution API: a fake, a replayed recording, a connection to AWS, a wrapper around one. */
export type Endpoint = (request: WireRequest, context?: RequestContext) => WireResponse | Promise<WireResponse>;

/** What every door, wrapper and check accepts: an endpoint, or anything that carries one. */
export type Target = Endpoint | { readonly endpoint: Endpoint };

/**
 * The endpoint of a target.
 *
 * @throws TypeError when the target is neither a function nor carries one as `endpoint`.
 */
export function toEndpoint(target: Target): Endpoint {
  if (typeof target === 'function') return target;
  const endpoint: unknown = (target as { readonly endpoint?: unknown } | null)?.endpoint;
  if (typeof endpoint === 'function') return endpoint as Endpoint; // the Target type says what the function takes
  throw new TypeError(
    `Cannot use the target: found ${describe(target)}, expected an endpoint function or { endpoint }`,
  );
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  return `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'no members'}`;
}

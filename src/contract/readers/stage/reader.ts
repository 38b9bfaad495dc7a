import type { Endpoint } from '../../../model/endpoint.ts';
import type { InvocationPayload } from '../../../model/payload.ts';
import type { SdkRequestHandler } from '../../../serving/request-handler.ts';
import type { Fetch } from '../../../serving/to-fetch.ts';

/** What a reader is given: an execution, and every door to the service that holds it. */
export interface ReaderInput {
  /** The service. Hand it to `durableHandlers` of `./msw`, or ask it yourself. */
  readonly endpoint: Endpoint;
  /** Serves it on loopback, when it is first called, and gives the URL. */
  url(): Promise<string>;
  /** A `fetch` that asks it, whatever the host. */
  readonly fetch: Fetch;
  /** The `requestHandler` of clients of the AWS SDK v3. */
  readonly requestHandler: SdkRequestHandler;
  /** The durable execution's ARN. */
  readonly arn: string;
  readonly checkpointToken: string;
  /** What a handler is invoked with: the first page of the state inline, and the marker that goes on. */
  readonly invocation: InvocationPayload;
  /** Aborted when the reader's calls or time are spent: nothing that it does afterwards counts. */
  readonly signal: AbortSignal;
}

/** One thing that was read: an operation's Id, an event's EventId, or the operation or event itself. */
export type ReadItem =
  | string
  | number
  | { readonly Id?: string | undefined }
  | { readonly EventId?: number | undefined };

/** What was read, in order: a list, whatever else can be gone through, or an async generator. */
export type ReadItems = Iterable<ReadItem> | AsyncIterable<ReadItem>;

/** Reads the operations (or events) of an execution, in order, or throws. */
export type Read = (input: ReaderInput) => ReadItems | Promise<ReadItems>;

/** How a read came to its end. */
export type ReadOutcome =
  | { readonly ended: 'returned'; readonly value: unknown }
  | { readonly ended: 'threw'; readonly error: unknown }
  | {
      /** It did not end: it spent its calls, or its time. */
      readonly ended: 'parked';
      readonly spent: 'calls' | 'time';
      readonly limit: number;
    };

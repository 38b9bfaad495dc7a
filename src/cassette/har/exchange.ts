import type { Delivery } from '../../model/endpoint.ts';

/** A body as a file can hold it: text where the bytes are UTF-8, base64 where they are not. */
export interface TextBody {
  readonly text: string;
  readonly encoding?: 'base64';
}

/** A request and what came back, in plain values: what an entry of a cassette says. */
export interface Exchange {
  /** `call`: a request to the API. `invocation`: what Lambda handed to a handler, and what it returned. */
  readonly kind: 'call' | 'invocation';
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Headers;
  readonly requestBody?: TextBody;
  readonly outcome: Answered | Failed;
}

/** Names, in lower case, and values. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** An answer came. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: TextBody;
  readonly delivery?: Delivery;
}

/** No answer came: the endpoint threw what a broken connection throws. */
export interface Failed {
  readonly failure: string;
}

/** Whether no answer came. */
export function hasFailed(outcome: Exchange['outcome']): outcome is Failed {
  return 'failure' in outcome;
}

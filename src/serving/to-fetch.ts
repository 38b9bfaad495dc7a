import type { Target } from '../model/endpoint.ts';
import { realSleep, type Sleep } from '../model/sleep.ts';
import { orAborted } from '../model/wait.ts';
import { answering } from './answer.ts';
import { fromPlainFetch, fromWebRequest, isPlainFetch } from './web-request.ts';
import { fetchError, toWebResponse } from './web-response.ts';

/** A function that is called as `fetch` is. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** How a fetch function waits. */
export interface ToFetchOptions {
  /** How delays and pauses of deliveries are waited for; default in real time. */
  readonly sleep?: Sleep;
}

/**
 * A `fetch` that asks an endpoint in this process. An answer's `delivery` is acted out as `fetch` would show it: before
 * the headers it rejects with a `TypeError`, later the body's stream fails with one; each has the `code` of the network
 * error, such as `ECONNRESET`, and carries that error as its `cause`. Redirects are answers like any other.
 *
 * @example
 * const ask = toFetch(() => ({ status: 404, headers: {}, body: new Uint8Array() }));
 * (await ask('https://lambda.us-east-1.amazonaws.com/')).status; // 404
 */
export function toFetch(target: Target, options: ToFetchOptions = {}): Fetch {
  const endpoint = answering(target);
  const { sleep = realSleep } = options;
  return async (input, init) => {
    const web = isPlainFetch(input, init) ? undefined : new Request(input, init);
    const caller = (web ?? init)?.signal ?? undefined;
    caller?.throwIfAborted();
    // a Request does not tell whether its maker gave it a signal
    const holds = input instanceof Request || Boolean(init?.signal);
    const wait = { sleep, signal: caller ?? new AbortController().signal, holds };
    try {
      const request = web ? await fromWebRequest(web) : fromPlainFetch(String(input), init?.headers);
      const answer = endpoint(request, { signal: wait.signal });
      return await toWebResponse(answer instanceof Promise ? await orAborted(answer, wait) : answer, wait);
    } catch (error) {
      throw wait.signal.aborted ? error : fetchError('fetch failed', error);
    }
  };
}

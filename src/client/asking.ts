import { type Api, apis } from '../model/api.ts';
import { bodyBytes, bodyLength, bodyText } from '../model/body.ts';
import { type Endpoint, type Target, toEndpoint, type WireRequest, type WireResponse } from '../model/endpoint.ts';
import { type ApiInput, toRequest } from '../model/request.ts';
import { realSleep, type Sleep } from '../model/sleep.ts';
import { orAborted } from '../model/wait.ts';
import { type ApiError, type ReceivedResponse, toApiError, toUnreadableError } from './api-error.ts';
import type { CallOptions, Inputs, Outputs } from './messages.ts';
import { receivePieces } from './receive.ts';

/** Options of {@link durableClient}. */
export interface ClientOptions {
  /** What the path is appended to; default `https://lambda.test`, which no connection ever reaches. */
  readonly baseUrl?: string;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Waits real time where an answer travels slowly; default `setTimeout`. */
  readonly sleep?: Sleep;
}

/** What a call came to. The response is put together when it is asked for: a large body arrives in pieces. */
export type Reply<Output> =
  | { readonly ok: true; readonly output: Output; readonly empty: boolean; readonly response: () => ReceivedResponse }
  | { readonly ok: false; readonly error: ApiError };

/** Calls an operation and gives what came back, a refusal too; only a broken connection rejects. */
export type Ask = <A extends Api>(api: A, input: Inputs[A], options?: CallOptions) => Promise<Reply<Outputs[A]>>;

/**
 * The inner part of a client.
 *
 * @throws TypeError when the target is neither an endpoint nor carries one.
 */
export function asking(target: Target, options: ClientOptions): Ask {
  const endpoint = toEndpoint(target);
  const { baseUrl = 'https://lambda.test', headers = {}, sleep = realSleep } = options;
  return async (api, input, { signal, headers: more } = {}) => {
    const request = requestOf(api, input, { baseUrl, headers: { ...headers, ...more } });
    const wait = { sleep, signal: signal ?? new AbortController().signal, holds: signal !== undefined };
    const answer = await orAborted(answerOf(endpoint, request, signal), wait);
    return read(api, answer, await receivePieces(answer, wait));
  };
}

function requestOf(api: Api, input: object, site: { baseUrl: string; headers: WireRequest['headers'] }): WireRequest {
  const request = toRequest(api, withDates(api, { ...input }), site.baseUrl);
  return { ...request, headers: { ...request.headers, ...site.headers } };
}

// timestamps of the query travel as ISO 8601, though every other timestamp of the API is epoch seconds
function withDates(api: Api, input: ApiInput): ApiInput {
  const isTimestamp = (name: string): boolean => apis[api].query[name] === 'timestamp';
  const dated = Object.entries(input).map(([name, value]) => {
    return [name, isTimestamp(name) && typeof value === 'number' ? new Date(value * 1000) : value];
  });
  return Object.fromEntries(dated);
}

// an endpoint may throw before it gives a promise
async function answerOf(endpoint: Endpoint, request: WireRequest, signal?: AbortSignal): Promise<WireResponse> {
  return endpoint(request, signal ? { signal } : {});
}

function toReceived({ status, headers, notes }: WireResponse, body: WireResponse['body']): ReceivedResponse {
  return { status, headers, body: bodyBytes(body), requestId: headers['x-amzn-requestid'], notes };
}

function read<A extends Api>(api: A, answer: WireResponse, body: WireResponse['body']): Reply<Outputs[A]> {
  const response = (): ReceivedResponse => toReceived(answer, body);
  if (answer.status < 200 || answer.status > 299) return { ok: false, error: toApiError(api, response()) };
  const empty = bodyLength(body) === 0;
  if (empty) return { ok: true, output: {} as Outputs[A], empty, response }; // what every SDK makes of it
  const unreadable = (cause?: unknown): Reply<never> => ({
    ok: false,
    error: toUnreadableError(api, response(), cause),
  });
  try {
    const value: unknown = JSON.parse(bodyText(body));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return unreadable();
    return { ok: true, output: value as Outputs[A], empty, response }; // unchecked by intent: the rules say what is wrong with it
  } catch (cause) {
    return unreadable(cause);
  }
}

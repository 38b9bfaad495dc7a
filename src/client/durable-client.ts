import { type Api, apiNames, apis } from '../model/api.ts';
import { type Endpoint, type Target, toEndpoint, type WireRequest, type WireResponse } from '../model/endpoint.ts';
import { type ApiInput, toRequest } from '../model/request.ts';
import { realSleep, type Sleep } from '../model/sleep.ts';
import { orAborted } from '../model/wait.ts';
import { type ApiError, type ReceivedResponse, toApiError, toUnreadableError } from './api-error.ts';
import type { CallOptions, ClientMethods, Inputs, Outputs } from './messages.ts';
import { receive } from './receive.ts';

/** Options of {@link durableClient}. */
export interface ClientOptions {
  /** What the path is appended to; default `https://lambda.test`, which no connection ever reaches. */
  readonly baseUrl?: string;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Waits real time where an answer travels slowly; default `setTimeout`. */
  readonly sleep?: Sleep;
}

/** What a call came to, with the raw response at hand. */
export type Answer<Output> =
  | { readonly ok: true; readonly output: Output; readonly response: ReceivedResponse }
  | { readonly ok: false; readonly error: ApiError; readonly response: ReceivedResponse };

/** A client of the nine operations; itself a target. */
export interface DurableClient extends ClientMethods {
  readonly endpoint: Endpoint;
  /** Calls an operation and gives its output; a refusal is thrown as an {@link ApiError}. */
  call<A extends Api>(api: A, input: Inputs[A], options?: CallOptions): Promise<Outputs[A]>;
  /** Calls an operation and gives what came back, a refusal too; only a broken connection rejects. */
  send<A extends Api>(api: A, input: Inputs[A], options?: CallOptions): Promise<Answer<Outputs[A]>>;
}

/**
 * A thin typed client of the nine operations over any endpoint. It asks once: no retries, no timeout of its own (pass a
 * `signal`), no checks of input or output. Outputs are as on the wire: timestamps are epoch seconds. Slow, cut and broken
 * deliveries happen to it as they happen to a client of a socket.
 *
 * @throws TypeError when the target is neither an endpoint nor carries one; the methods reject with an {@link ApiError}
 * when the service refuses or its answer is no JSON object, and with an error that has a `code` when the connection breaks.
 * @example
 * const client = durableClient(() => ({ status: 200, headers: {}, body: new TextEncoder().encode('{"Operations":[]}') }));
 * const DurableExecutionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
 * await client.getDurableExecutionState({ DurableExecutionArn, CheckpointToken: 'token-1' }); // { Operations: [] }
 */
export function durableClient(target: Target, options: ClientOptions = {}): DurableClient {
  const endpoint = toEndpoint(target);
  const { baseUrl = 'https://lambda.test', headers = {}, sleep = realSleep } = options;
  const send: DurableClient['send'] = async (api, input, { signal, headers: more } = {}) => {
    const request = requestOf(api, input, { baseUrl, headers: { ...headers, ...more } });
    const wait = { sleep, signal: signal ?? new AbortController().signal, holds: signal !== undefined };
    const answer = await orAborted(answerOf(endpoint, request, signal), wait);
    const body = await receive(answer, wait);
    return read(api, toReceived(answer, body));
  };
  const call: DurableClient['call'] = async (api, input, given) => {
    const answer = await send(api, input, given);
    if (answer.ok) return answer.output;
    throw answer.error;
  };
  return { endpoint, send, call, ...methodsOf(call) };
}

function methodsOf(call: DurableClient['call']): ClientMethods {
  const methods = apiNames.map((api) => {
    const method = (input: Inputs[typeof api], options?: CallOptions): Promise<unknown> => call(api, input, options);
    return [`${api.charAt(0).toLowerCase()}${api.slice(1)}`, method];
  });
  return Object.fromEntries(methods) as ClientMethods; // one method for each name, typed by that name
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

function toReceived({ status, headers, notes }: WireResponse, body: Uint8Array): ReceivedResponse {
  return { status, headers, body, requestId: headers['x-amzn-requestid'], notes };
}

function read<A extends Api>(api: A, response: ReceivedResponse): Answer<Outputs[A]> {
  const refuse = (error: ApiError): Answer<never> => ({ ok: false, error, response });
  if (response.status < 200 || response.status > 299) return refuse(toApiError(api, response));
  if (response.body.length === 0) return { ok: true, output: {} as Outputs[A], response }; // what every SDK makes of it
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(response.body));
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse(toUnreadableError(api, response));
    return { ok: true, output: value as Outputs[A], response }; // unchecked by intent: the rules say what is wrong with it
  } catch (cause) {
    return refuse(toUnreadableError(api, response, cause));
  }
}

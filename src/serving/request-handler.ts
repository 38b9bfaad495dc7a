import { bodyBytes, travellingBody } from '../model/body.ts';
import type { Endpoint, Target, WireResponse } from '../model/endpoint.ts';
import { depart } from '../model/journey.ts';
import { networkCodeOf, networkError } from '../model/network-error.ts';
import { realSleep, type Sleep } from '../model/sleep.ts';
import { orAborted, type Wait } from '../model/wait.ts';
import { answering } from './answer.ts';
import { bodyStream } from './body-stream.ts';
import { type Call, openCall } from './call.ts';
import { travellingHeaders } from './framing.ts';
import { lateContext } from './late-context.ts';
import { fromSdkRequest, type SdkRequest } from './sdk-request.ts';

/** How a request handler waits. */
export interface RequestHandlerOptions {
  /** Milliseconds until a call whose answer has not arrived in full fails with a `TimeoutError`; default 0, never. */
  readonly requestTimeout?: number;
  /** How delays and pauses of deliveries are waited for; default in real time. */
  readonly sleep?: Sleep;
}

/** What a client of the AWS SDK v3 takes as its `requestHandler`. */
export interface SdkRequestHandler {
  readonly metadata: { readonly handlerProtocol: string };
  handle(
    request: SdkRequest,
    options?: { readonly abortSignal?: unknown; readonly requestTimeout?: number },
  ): Promise<{ response: SdkResponse }>;
  /** Ends the calls that are underway. The handler stays usable: several clients may share it. */
  destroy(): void;
  updateHttpClientConfig(key: PropertyKey, value: unknown): void;
  httpHandlerConfigs(): Record<PropertyKey, unknown>;
}

/** An answer as the AWS SDK reads it. */
export interface SdkResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: Uint8Array | ReadableStream<Uint8Array>;
}

/**
 * A request handler for clients of the AWS SDK v3 that asks an endpoint in this process: no socket, no port, and all of
 * the client's own signing, parsing and retrying. An answer's `delivery` is acted out with the errors that the SDK's own
 * handler reports: `reset` and `close` reject with `ECONNRESET`, `refuse` with `ECONNREFUSED`, a body cut short is a
 * stream that fails, and `hang` waits for the caller's signal or timeout.
 *
 * @example
 * const handler = requestHandler(() => ({ status: 200, headers: {}, body: new Uint8Array() }));
 * handler.metadata.handlerProtocol; // 'http/1.1'
 */
export function requestHandler(target: Target, options: RequestHandlerOptions = {}): SdkRequestHandler {
  const endpoint = answering(target);
  const { sleep = realSleep } = options;
  const calls = new Set<Call>();
  let config: Record<PropertyKey, unknown> = { requestTimeout: options.requestTimeout ?? 0 };
  const handle: SdkRequestHandler['handle'] = async (request, { abortSignal, requestTimeout } = {}) => {
    const call = openCall({ abortSignal, timeoutMs: requestTimeout ?? Number(config.requestTimeout ?? 0) });
    calls.add(call);
    const end = (): void => {
      call.end();
      calls.delete(call);
    };
    try {
      if (call.aborted) throw call.aborted;
      const wait = new CallWait(call, sleep);
      const response = await ask(endpoint, request, wait);
      return { response: await receive(response, wait, end) };
    } catch (error) {
      end();
      throw sdkError(error);
    }
  };
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle,
    destroy: () => {
      for (const call of calls) call.abort();
    },
    updateHttpClientConfig: (key, value) => {
      config = { ...config, [key]: value };
    },
    httpHandlerConfigs: () => config,
  };
}

// a class, as the call is, so that the signal is made only where somebody looks at it
class CallWait implements Wait {
  readonly sleep: Sleep;
  readonly holds: boolean;
  readonly #call: Call;

  constructor(call: Call, sleep: Sleep) {
    this.sleep = sleep;
    this.holds = call.limited;
    this.#call = call;
  }

  get signal(): AbortSignal {
    return this.#call.signal;
  }
}

async function ask(endpoint: Endpoint, request: SdkRequest, wait: Wait): Promise<WireResponse> {
  const asked = fromSdkRequest(request);
  const answer = endpoint(asked instanceof Promise ? await asked : asked, lateContext(wait));
  return answer instanceof Promise ? orAborted(answer, wait) : answer;
}

async function receive(response: WireResponse, wait: Wait, end: () => void): Promise<SdkResponse> {
  const { delivery } = response;
  if (delivery === undefined) {
    end();
    return { statusCode: response.status, headers: travellingHeaders(response), body: freshBytes(response) };
  }
  const body = bodyStream(await depart(response, delivery, wait), wait, { ended: end });
  return { statusCode: response.status, headers: travellingHeaders(response), body };
}

/** A view of its own: the SDK changes the prototype of the body that it is given. */
function freshBytes(response: WireResponse): Uint8Array {
  const bytes = bodyBytes(travellingBody(response));
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

// the SDK's own handler gives these the name that its retries know
const timeoutCodes: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

function sdkError(error: unknown): unknown {
  const code = networkCodeOf(error);
  if (!code || !(error instanceof Error) || error.name === 'AbortError') return error;
  return Object.assign(networkError(code, error.message, timeoutCodes.has(code) ? 'TimeoutError' : 'Error'), {
    cause: error,
  });
}

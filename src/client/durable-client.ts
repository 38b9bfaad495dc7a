import { type Api, apiNames } from '../model/api.ts';
import { type Endpoint, type Target, toEndpoint } from '../model/endpoint.ts';
import type { ApiError, ReceivedResponse } from './api-error.ts';
import { asking, type ClientOptions } from './asking.ts';
import type { CallOptions, ClientMethods, Inputs, Outputs } from './messages.ts';

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
  const ask = asking(target, options);
  const send: DurableClient['send'] = async (api, input, given) => {
    const reply = await ask(api, input, given);
    if (!reply.ok) return { ok: false, error: reply.error, response: reply.error.response };
    return { ok: true, output: reply.output, response: reply.response() };
  };
  const call: DurableClient['call'] = async (api, input, given) => {
    const reply = await ask(api, input, given);
    if (reply.ok) return reply.output;
    throw reply.error;
  };
  return { endpoint: toEndpoint(target), send, call, ...methodsOf(call) };
}

function methodsOf(call: DurableClient['call']): ClientMethods {
  const methods = apiNames.map((api) => {
    const method = (input: Inputs[typeof api], options?: CallOptions): Promise<unknown> => call(api, input, options);
    return [`${api.charAt(0).toLowerCase()}${api.slice(1)}`, method];
  });
  return Object.fromEntries(methods) as ClientMethods; // one method for each name, typed by that name
}

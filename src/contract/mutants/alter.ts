import { type Api, apis } from '../../model/api.ts';
import { bodyText, toBytes } from '../../model/body.ts';
import type { Endpoint, WireRequest, WireResponse } from '../../model/endpoint.ts';
import { type ApiInput, toRequest } from '../../model/request.ts';
import { readAsked } from '../../service/asked-input.ts';
import type { Ground } from './mutant.ts';

/** Any JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** A call whose answer is changed. */
export interface Call {
  readonly api: Api;
  readonly input: ApiInput;
  readonly request: WireRequest;
  /** Asks the right service with another input. */
  readonly ask: (input: ApiInput) => Promise<WireResponse>;
}

/** What becomes of a call to some operations; other calls are answered rightly. */
export function onCall(
  wanted: readonly Api[],
  answer: (call: Call) => WireResponse | Promise<WireResponse>,
): (ground: Ground) => Endpoint {
  return ({ endpoint }) =>
    async (request, context) => {
      const { api, input } = readAsked(request);
      if (!api || !wanted.includes(api)) return endpoint(request, context);
      const ask = async (other: ApiInput): Promise<WireResponse> =>
        endpoint({ ...toRequest(api, other, 'https://lambda.test'), headers: request.headers }, context);
      return answer({ api, input, request, ask });
    };
}

/** The input of some operations is changed before the right service gets it. */
export function onInput(wanted: readonly Api[], change: (input: ApiInput) => ApiInput): (ground: Ground) => Endpoint {
  return onCall(wanted, ({ input, ask }) => ask(change(input)));
}

/** The answer of some operations is changed. */
export function onAnswer(
  wanted: readonly Api[],
  change: (response: WireResponse, call: Call) => WireResponse,
): (ground: Ground) => Endpoint {
  return onCall(wanted, async (call) => change(await call.ask(call.input), call));
}

/** The JSON of the successes of some operations is changed. */
export function onOutput(
  wanted: readonly Api[],
  change: (output: Members, call: Call) => unknown,
): (ground: Ground) => Endpoint {
  return onAnswer(wanted, (response, call) => {
    if (response.status !== 200) return response;
    return withJson(response, change(JSON.parse(bodyText(response.body)) as Members, call)); // the right service answers an object
  });
}

/** Each item of a list is changed, wherever a page shows it. */
export function onItems(api: Api, change: (item: Members, call: Call) => unknown): (ground: Ground) => Endpoint {
  const name = apis[api].items ?? '';
  return onOutput([api], (output, call) => {
    const items = output[name] as readonly Members[]; // the right service answers a list
    return { ...output, [name]: items.map((item) => change(item, call)) };
  });
}

/** The refusals of some operations are changed. */
export function onRefusal(
  wanted: readonly Api[],
  change: (response: WireResponse, call: Call) => WireResponse,
): (ground: Ground) => Endpoint {
  return onAnswer(wanted, (response, call) => (response.status < 400 ? response : change(response, call)));
}

/** An answer with another JSON body. */
export function withJson(response: WireResponse, value: unknown): WireResponse {
  return { ...response, body: toBytes(JSON.stringify(value)) };
}

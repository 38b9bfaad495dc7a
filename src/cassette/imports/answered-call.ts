import { type Api, apis } from '../../model/api.ts';
import { limits } from '../../model/limits.ts';
import { type ApiInput, toRequest } from '../../model/request.ts';
import type { Exchange } from '../har/exchange.ts';

/** An exchange in which an operation of the API was called and answered with this output. */
export function answeredCall(api: Api, input: ApiInput, output: unknown): Exchange {
  const { method, url } = toRequest(api, input, 'https://lambda.test');
  return {
    kind: 'call',
    startedAt: 0,
    duration: 0,
    method,
    url,
    requestHeaders: [],
    outcome: {
      status: 200,
      headers: [['content-type', 'application/json']],
      body: { text: JSON.stringify(output) },
    },
  };
}

/** What a client reads that follows the markers of a list and names no MaxItems: pages of 100 items. */
export function answeredRead(api: Api, input: ApiInput, items: readonly unknown[]): readonly Exchange[] {
  const size = limits.defaultMaxItems;
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, at) => {
    const page = { [apis[api].items ?? '']: items.slice(at * size, (at + 1) * size) };
    const asked = at === 0 ? input : { ...input, Marker: `page/${at + 1}` };
    return answeredCall(api, asked, at + 1 < count ? { ...page, NextMarker: `page/${at + 2}` } : page);
  });
}

/** An exchange in which Lambda handed this payload to a handler. What the handler returned is not known. */
export function invocation(payload: string, functionName: string, output = '{"Status":"PENDING"}'): Exchange {
  return {
    kind: 'invocation',
    startedAt: 0,
    duration: 0,
    method: 'POST',
    url: `https://lambda.test/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`,
    requestHeaders: [['content-type', 'application/json']],
    requestBody: { text: payload },
    outcome: { status: 200, headers: [['content-type', 'application/json']], body: { text: output } },
  };
}

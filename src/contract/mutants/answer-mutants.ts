import { type Api, apiNames } from '../../model/api.ts';
import { bodyJson, toBytes } from '../../model/body.ts';
import type { Endpoint, WireResponse } from '../../model/endpoint.ts';
import { type Members, onAnswer, onCall, onRefusal, withJson } from './alter.ts';
import { type Mutant, mutantsOf } from './mutant.ts';

const state = 'GetDurableExecutionState';
const history = 'GetDurableExecutionHistory';
const list = 'ListDurableExecutionsByFunction';

const html: WireResponse = {
  status: 404,
  headers: { 'content-type': 'text/html' },
  body: toBytes('<html><body>Not Found</body></html>'),
};

const without = (api: Api): Mutant['make'] => onCall([api], () => html);
const renamed = (name: string): Mutant['make'] =>
  onRefusal(apiNames, (response) => withHeaders(response, { 'x-amzn-errortype': name }));
const withBody = (change: (body: Members) => unknown): Mutant['make'] =>
  onRefusal(apiNames, (response) => withJson(response, change(bodyJson(response.body) as Members))); // the right service refuses with an object
const successBody = (change: (body: Uint8Array) => Uint8Array): Mutant['make'] =>
  onAnswer([state], (response) =>
    response.status === 200 ? { ...response, body: change(bytesOf(response)) } : response,
  );

/** Endpoints whose answers and refusals have another form. */
export const answerMutants: readonly Mutant[] = mutantsOf([
  ['has-no-state', 'GetDurableExecutionState is a 404 page.', ['api/state-answers', 'error/body-json'], without(state)],
  ['has-no-history', 'GetDurableExecutionHistory is a 404 page.', ['api/history-answers'], without(history)],
  ['has-no-get', 'GetDurableExecution is a 404 page.', ['api/get-answers'], without('GetDurableExecution')],
  ['has-no-list', 'ListDurableExecutionsByFunction is a 404 page.', ['api/list-answers'], without(list)],
  ['resets', 'Every seventh connection is reset.', ['answer/arrives'], everySeventh],
  [
    'answers-201',
    'A success has the status 201.',
    ['answer/success-is-200'],
    onAnswer(apiNames, (response) => (response.status === 200 ? { ...response, status: 201 } : response)),
  ],
  [
    'redirects-refusals',
    'What is refused is redirected.',
    ['error/status-refuses'],
    onRefusal(apiNames, (response) => ({ ...response, status: 302 })),
  ],
  [
    'error-without-header',
    'A refusal does not name its exception.',
    ['error/name-on-the-wire'],
    onRefusal(apiNames, ({ headers: { 'x-amzn-errortype': _name, ...headers }, ...response }) => ({
      ...response,
      headers,
    })),
  ],
  [
    'error-of-another-name',
    'A refusal names an exception of no model.',
    ['error/declared'],
    renamed('BadRequestException'),
  ],
  [
    'error-of-another-api',
    'State refuses as CallbackTimeoutException.',
    ['error/declared'],
    renamed('CallbackTimeoutException'),
  ],
  [
    'error-status-500',
    'A refusal has the status 500.',
    ['error/status-fits-name', 'answer/no-server-fault'],
    onRefusal(apiNames, (response) => ({ ...response, status: 500 })),
  ],
  [
    'error-message-misspelt',
    'The message of a refusal is spelt the other way.',
    ['error/message-spelling'],
    withBody(({ message, Message, ...body }) => ({
      ...body,
      ...(message ? { Message: message } : { message: Message }),
    })),
  ],
  [
    'error-message-number',
    'The message of a refusal is a number.',
    ['error/schema'],
    withBody(({ message, Message, ...body }) => ({ ...body, ...(message ? { message: 7 } : { Message: 7 }) })),
  ],
  ['error-without-type', 'A refusal has no Type.', ['error/type-member'], withBody(({ Type: _type, ...body }) => body)],
  [
    'error-as-html',
    'A refusal has an HTML page as its body.',
    ['error/body-json'],
    onRefusal(apiNames, (response) => ({ ...response, body: html.body })),
  ],
  [
    'throttles-without-retry-after',
    'A throttle does not say when to come again.',
    ['error/throttle-retry-after'],
    throttled({ Reason: 'CallerRateLimitExceeded' }, {}),
  ],
  [
    'throttles-without-reason',
    'A throttle has no Reason.',
    ['error/throttle-reason'],
    throttled({}, { 'retry-after': '1' }),
  ],
  [
    'body-with-mark',
    'A body begins with a byte order mark.',
    ['body/no-byte-order-mark'],
    successBody((body) => joined([0xef, 0xbb, 0xbf], body)),
  ],
  [
    'body-in-latin-1',
    'A body is not in UTF-8.',
    ['body/utf-8', 'answer/arrives'],
    successBody((body) => joined([0xe9], body)),
  ],
  [
    'body-cut',
    'A body lacks its last byte.',
    ['body/json', 'answer/arrives'],
    successBody((body) => body.slice(0, -1)),
  ],
  [
    'body-as-text',
    'A JSON body is called text.',
    ['body/content-type'],
    onAnswer(apiNames, (response) => withHeaders(response, { 'content-type': 'text/plain' })),
  ],
]);

function withHeaders(response: WireResponse, headers: WireResponse['headers']): WireResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}

function bytesOf({ body }: WireResponse): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array(body.flatMap((piece) => [...piece]));
}

function joined(first: readonly number[], rest: Uint8Array): Uint8Array {
  return new Uint8Array([...first, ...rest]);
}

function everySeventh({ endpoint }: { readonly endpoint: Endpoint }): Endpoint {
  let calls = 0;
  return async (request, context) => {
    const response = await endpoint(request, context);
    calls += 1;
    return calls % 7 === 0 ? { ...response, delivery: { then: 'reset' } } : response;
  };
}

function throttled(members: Members, headers: WireResponse['headers']): Mutant['make'] {
  return ({ endpoint }) => {
    let calls = 0;
    return (request, context) => {
      calls += 1;
      if (calls !== 9) return endpoint(request, context);
      const body = toBytes(JSON.stringify({ Type: 'User', message: 'Rate exceeded', ...members }));
      const named = { 'content-type': 'application/json', 'x-amzn-errortype': 'TooManyRequestsException' };
      return { status: 429, headers: { ...named, ...headers }, body };
    };
  };
}

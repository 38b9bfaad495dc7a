import { getEventListeners } from 'node:events';
import {
  GetDurableExecutionStateCommand,
  LambdaClient,
  SendDurableExecutionCallbackSuccessCommand,
} from '@aws-sdk/client-lambda';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyBytes, toBytes } from '../../src/model/body.ts';
import type { Delivery, Endpoint, WireRequest } from '../../src/model/endpoint.ts';
import { type RequestHandlerOptions, requestHandler } from '../../src/serving/request-handler.ts';
import type { SdkRequest } from '../../src/serving/sdk-request.ts';

const page = toBytes(
  '{"Operations":[{"Id":"a1","Type":"STEP","Status":"SUCCEEDED","StartTimestamp":1.5}],"NextMarker":""}',
);
const answers = (delivery?: Delivery): Endpoint => {
  return () => ({
    status: 200,
    headers: {},
    body: [page.subarray(0, 9), page.subarray(9)],
    ...(delivery && { delivery }),
  });
};
const state = new GetDurableExecutionStateCommand({
  DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:f:$LATEST/durable-execution/e/i',
  CheckpointToken: 'a+/=',
});
const clientOf = (endpoint: Endpoint, options?: RequestHandlerOptions): LambdaClient =>
  new LambdaClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 2,
    requestHandler: requestHandler(endpoint, options),
  });
const request: SdkRequest = { method: 'GET', protocol: 'https:', hostname: 'lambda.local', path: '/', headers: {} };
const code = (error: unknown): unknown => (error as { code?: unknown }).code ?? (error as Error).name;

test('requestHandler() carries any status, headers and body byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        status: fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
        headers: fc.dictionary(fc.stringMatching(/^x-[a-z]{1,9}$/), fc.string(), { noNullPrototype: true }),
        body: fc.array(fc.uint8Array(), { maxLength: 5 }),
      }),
      fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      async (given, chunkBytes) => {
        const answer = chunkBytes ? { ...given, delivery: { chunkBytes } } : given;
        const { response } = await requestHandler(() => answer).handle(request);

        const whole = bodyBytes(given.body);
        expect(response.statusCode).toBe(given.status);
        expect(response.headers).toEqual({ ...given.headers, 'content-length': String(whole.length) });
        expect(new Uint8Array(await new Response(response.body as BodyInit).arrayBuffer())).toEqual(whole);
      },
    ),
  );
});

test.for([
  ['nothing', undefined, { seen: 'a1', requests: 1 }],
  ['delayMs', { delayMs: 20 }, { seen: 'a1', requests: 1 }],
  ['chunkBytes and pauseMs', { chunkBytes: 30, pauseMs: 5 }, { seen: 'a1', requests: 1 }],
  ['declareLength false', { declareLength: false }, { seen: 'a1', requests: 1 }],
  ['reset', { then: 'reset' }, { seen: 'ECONNRESET', requests: 2 }],
  ['close', { then: 'close' }, { seen: 'ECONNRESET', requests: 2 }],
  ['refuse', { then: 'refuse' }, { seen: 'ECONNREFUSED', requests: 2 }],
  ['hang', { then: 'hang' }, { seen: 'ETIMEDOUT', requests: 2 }],
  ['a stop and reset', { stopAfterBytes: 10, then: 'reset' }, { seen: 'ECONNRESET', requests: 2 }],
  ['a stop alone', { stopAfterBytes: 10 }, { seen: 'ECONNRESET', requests: 2 }],
  ['a stop and hang', { stopAfterBytes: 10, then: 'hang' }, { seen: 'ETIMEDOUT', requests: 2 }],
  ['a stop of a chunked body', { stopAfterBytes: 200, declareLength: false }, { seen: 'ECONNRESET', requests: 2 }],
  ['a stop behind the last byte', { stopAfterBytes: 1000, then: 'reset' }, { seen: 'a1', requests: 1 }],
  ['raw bytes', { raw: toBytes('garbage\r\n\r\n') }, { seen: 'HPE_INVALID_CONSTANT', requests: 1 }],
] as const)('requestHandler() acts out %s for the AWS SDK', async ([, delivery, expected]) => {
  let requests = 0;
  const endpoint: Endpoint = (request, context) => {
    requests += 1;
    return answers(delivery)(request, context);
  };
  const hangs = delivery && 'then' in delivery && delivery.then === 'hang';
  const client = clientOf(endpoint, { requestTimeout: hangs ? 100 : 5000 });
  const seen = await client.send(state).then(({ Operations }) => Operations?.[0]?.Id, code);

  expect({ seen, requests }).toEqual(expected);
});

test('requestHandler() hands on what the SDK sends', async () => {
  const asked: WireRequest[] = [];
  const client = clientOf((request) => {
    asked.push(request);
    return answers()(request) as never;
  });
  await client.send(state);
  await client.send(
    new SendDurableExecutionCallbackSuccessCommand({ CallbackId: 'Ab+/=', Result: toBytes('{"a":1}') }),
  );

  const arn = 'arn%3Aaws%3Alambda%3Aeu-west-1%3A123456789012%3Afunction%3Af%3A%24LATEST%2Fdurable-execution%2Fe%2Fi';
  expect(asked).toMatchObject([
    {
      method: 'GET',
      url: `https://lambda.eu-west-1.amazonaws.com/2025-12-01/durable-executions/${arn}/state?CheckpointToken=a%2B%2F%3D`,
    },
    { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: toBytes('{"a":1}') },
  ]);
  expect(asked[0]).not.toHaveProperty('body');
});

test('requestHandler() gives each answer a view of its own, and copies no byte of a single piece', async () => {
  const handler = requestHandler(() => ({ status: 200, headers: {}, body: page }));
  const [first, second] = [await handler.handle(request), await handler.handle(request)];

  expect(first.response.body).not.toBe(second.response.body);
  expect(first.response.body).toEqual(new Uint8Array(page));
  expect((first.response.body as Uint8Array).buffer).toBe(page.buffer);
});

test('requestHandler() leaves a buffer of the endpoint what it is', async () => {
  const buffer = Buffer.from(page);
  await clientOf(() => ({ status: 200, headers: {}, body: buffer })).send(state);

  expect(buffer.toString()).toContain('Operations');
});

test('requestHandler() turns a bug of the endpoint into a ServiceException', async () => {
  const failing = clientOf(() => Promise.reject(new Error('no such thing')));

  await expect(failing.send(state)).rejects.toMatchObject({
    name: 'ServiceException',
    message: 'The endpoint failed to answer: Error: no such thing',
    $metadata: { httpStatusCode: 500, attempts: 2 },
  });
});

test('requestHandler() lets the SDK retry an endpoint that fails with a network code', async () => {
  let requests = 0;
  const fails: Endpoint = () => {
    requests += 1;
    throw Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('gone'), { code: 'UND_ERR_SOCKET' }),
    });
  };

  await expect(clientOf(fails).send(state)).rejects.toMatchObject({ name: 'TimeoutError', code: 'ECONNRESET' });
  expect(requests).toBe(2);
});

test('requestHandler() gives up with the caller: before, while it is asked, and while it hangs', async () => {
  const asked: string[] = [];
  const tell: Endpoint = (_, context) => {
    context?.signal?.addEventListener('abort', () => asked.push('aborted'));
    return new Promise(() => undefined);
  };

  for (const endpoint of [tell, answers({ then: 'hang' }), answers({ delayMs: 60_000 })]) {
    const client = clientOf(endpoint);
    const abortSignal = AbortSignal.timeout(20);
    await expect(client.send(state, { abortSignal })).rejects.toMatchObject({ name: 'AbortError' });
  }
  await expect(clientOf(tell).send(state, { abortSignal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(asked).toEqual(['aborted']);
});

test('requestHandler() asks nothing for a caller that has given up', async () => {
  let asked = 0;
  const handler = requestHandler(() => {
    asked += 1;
    return { status: 200, headers: {}, body: [] };
  });

  await expect(handler.handle(request, { abortSignal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(asked).toBe(0);
});

test('requestHandler() lets go of the caller, however a call ends', async () => {
  const { signal: abortSignal } = new AbortController();
  const ends = [answers(), answers({ then: 'reset' }), answers({ stopAfterBytes: 3 }), answers({ chunkBytes: 9 })];
  const bodies = ends.map(async (endpoint) => {
    const { response } = await requestHandler(endpoint).handle(request, { abortSignal });
    return new Response(response.body as BodyInit).arrayBuffer();
  });
  const during = getEventListeners(abortSignal, 'abort').length;
  await Promise.allSettled(bodies);

  expect([during, getEventListeners(abortSignal, 'abort').length]).toEqual([4, 0]);
});

test('requestHandler() takes the timeout of a call and of the client', async () => {
  const handler = requestHandler(answers({ then: 'hang' }));
  handler.updateHttpClientConfig('requestTimeout', 10);

  await expect(handler.handle(request)).rejects.toMatchObject({
    name: 'TimeoutError',
    message: expect.stringContaining('10 ms'),
  });
  await expect(handler.handle(request, { requestTimeout: 20 })).rejects.toMatchObject({
    message: expect.stringContaining('20 ms'),
  });
  expect(handler.httpHandlerConfigs()).toEqual({ requestTimeout: 10 });
});

test('destroy() ends the calls underway, and the handler stays usable', async () => {
  let delivery: Delivery | undefined = { then: 'hang' };
  const handler = requestHandler((asked) => answers(delivery)(asked));
  const hanging = handler.handle(request);
  await Promise.resolve();
  handler.destroy();
  await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
  delivery = undefined;

  expect((await handler.handle(request)).response.statusCode).toBe(200);
});

test('requestHandler() tells an endpoint of the signal, and of nothing else', async () => {
  const contexts: object[] = [];
  const { handle } = requestHandler((_, context = {}) => {
    contexts.push({ ...context });
    return { status: 200, headers: {}, body: new Uint8Array() };
  });
  await handle(request);

  expect(contexts).toEqual([{ signal: expect.any(AbortSignal) }]);
});

import { createServer } from 'node:net';
import { GetDurableExecutionStateCommand, LambdaClient } from '@aws-sdk/client-lambda';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyBytes, toBytes } from '../../src/model/body.ts';
import type { Delivery, Endpoint, WireRequest } from '../../src/model/endpoint.ts';
import { httpEndpoint } from '../../src/serving/http-endpoint.ts';
import { serve } from '../../src/serving/serve.ts';

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

/** What the AWS SDK makes of an endpoint behind a server: the first id or the error, and how often it asked. */
async function readBySdk(
  endpoint: Endpoint,
  patienceMs = 5000,
): Promise<{ readonly seen: unknown; readonly requests: number }> {
  let requests = 0;
  await using server = await serve((request, context) => {
    requests += 1;
    return endpoint(request, context);
  });
  const client = new LambdaClient({
    region: 'eu-west-1',
    endpoint: server.url,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 2,
    requestHandler: { requestTimeout: patienceMs, throwOnRequestTimeout: true, socketTimeout: patienceMs },
  });
  try {
    const { Operations } = await client.send(state);
    return { seen: Operations?.[0]?.Id, requests };
  } catch (error) {
    const { name, code } = error as Error & { code?: unknown };
    return { seen: code ?? name, requests };
  } finally {
    client.destroy();
  }
}

test('serve() carries any status, headers and body byte for byte', async () => {
  let answer: { status: number; headers: Record<string, string>; body: readonly Uint8Array[] } | undefined;
  await using server = await serve(() => answer ?? { status: 500, headers: {}, body: [] });
  const ask = httpEndpoint(server.url);
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        status: fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
        headers: fc.dictionary(fc.stringMatching(/^x-[a-z]{1,9}$/), fc.stringMatching(/^[!-~]{1,20}$/), {
          noNullPrototype: true,
        }),
        body: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
      }),
      async (given) => {
        answer = given;
        const response = await ask({ method: 'GET', url: server.url, headers: {} });

        expect(response.status).toBe(given.status);
        expect(response.headers).toMatchObject(given.headers);
        expect(new Uint8Array(bodyBytes(response.body))).toEqual(bodyBytes(given.body));
      },
    ),
    { numRuns: 200 },
  );
});

test('serve() hands on the request as the client wrote it', async () => {
  const asked: WireRequest[] = [];
  await using server = await serve((request) => {
    asked.push(request);
    return { status: 204, headers: {}, body: [] };
  });
  await fetch(`${server.url}/base//2025-12-01/a%2Fb%3A%24?x=%2B&x=a+b`, {
    method: 'POST',
    body: 'héé',
    headers: { 'X-One': '1' },
  });

  expect(asked[0]).toMatchObject({
    method: 'POST',
    url: `${server.url}/base//2025-12-01/a%2Fb%3A%24?x=%2B&x=a+b`,
    headers: { 'x-one': '1' },
    body: toBytes('héé'),
  });
});

test.for([
  ['nothing', undefined, { seen: 'a1', requests: 1 }],
  ['delayMs', { delayMs: 20 }, { seen: 'a1', requests: 1 }],
  ['chunkBytes and pauseMs', { chunkBytes: 30, pauseMs: 5 }, { seen: 'a1', requests: 1 }],
  ['declareLength false', { declareLength: false }, { seen: 'a1', requests: 1 }],
  ['reset', { then: 'reset' }, { seen: 'ECONNRESET', requests: 2 }],
  ['close', { then: 'close' }, { seen: 'ECONNRESET', requests: 2 }],
  ['refuse', { then: 'refuse' }, { seen: 'ECONNRESET', requests: 2 }],
  ['hang', { then: 'hang' }, { seen: 'ETIMEDOUT', requests: 2 }],
  ['a stop and reset', { stopAfterBytes: 10, then: 'reset' }, { seen: 'ECONNRESET', requests: 2 }],
  ['a stop and close', { stopAfterBytes: 10, then: 'close' }, { seen: 'ECONNRESET', requests: 2 }],
  ['a stop alone', { stopAfterBytes: 10 }, { seen: 'ECONNRESET', requests: 2 }],
  ['a stop and hang', { stopAfterBytes: 10, then: 'hang' }, { seen: 'TimeoutError', requests: 2 }],
  ['a stop of a chunked body', { stopAfterBytes: 200, declareLength: false }, { seen: 'ECONNRESET', requests: 2 }],
  ['a stop behind the last byte', { stopAfterBytes: 1000, then: 'reset' }, { seen: 'a1', requests: 1 }],
  ['raw bytes', { raw: toBytes('garbage\r\n\r\n') }, { seen: 'HPE_INVALID_CONSTANT', requests: 1 }],
] as const)('serve() acts out %s for the AWS SDK', async ([, delivery, expected]) => {
  const hangs = delivery && 'then' in delivery && delivery.then === 'hang';

  expect(await readBySdk(answers(delivery), hangs ? 200 : 5000)).toEqual(expected);
});

test('serve() answers for an endpoint that throws with a ServiceException that tells why', async () => {
  await using server = await serve(() => {
    throw new TypeError('no such thing');
  });
  const response = await fetch(server.url);

  expect(response.status).toBe(500);
  expect(response.headers.get('x-amzn-errortype')).toBe('ServiceException');
  expect(await response.json()).toEqual({
    Type: 'Service',
    Message: 'The endpoint failed to answer: TypeError: no such thing',
  });
});

test('serve() resets the connection when the endpoint fails with a network code', async () => {
  const fails: Endpoint = () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }));

  expect(await readBySdk(fails)).toEqual({ seen: 'ECONNRESET', requests: 2 });
});

test.for(['localhost', '127.0.0.2'])('serve() listens on %s', async (hostname) => {
  await using server = await serve(answers(), { hostname });

  expect(new URL(server.url).hostname).toBe(hostname);
  expect((await fetch(server.url)).status).toBe(200);
});

test.for([-1, 65_536, 1.5, Number.NaN])('serve() refuses the port %s', async (port) => {
  await expect(serve(answers(), { port })).rejects.toThrow(
    new RangeError(`Cannot serve on port '${port}': found no port, expected a whole number from 0 to 65535`),
  );
});

test('serve() waits as it is told', async () => {
  const slept: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    slept.push(milliseconds);
  };
  await using server = await serve(answers({ delayMs: 5000, chunkBytes: 60, pauseMs: 700 }), { sleep });
  await (await fetch(server.url)).arrayBuffer();

  expect(slept).toEqual([5000, 700]);
});

test('serve() keeps idle connections for longer than any test pauses', async () => {
  await using server = await serve(answers());
  const response = await fetch(server.url);

  expect(response.headers.get('keep-alive')).toBe('timeout=120');
  await response.arrayBuffer();
});

test('serve() refuses a body of 7 MB with 413', async () => {
  let asked = 0;
  await using server = await serve(() => {
    asked += 1;
    return { status: 200, headers: {}, body: [] };
  });
  const response = await fetch(server.url, { method: 'POST', body: new Uint8Array(7_000_000) });

  expect(response.status).toBe(413);
  expect(response.headers.get('x-amzn-errortype')).toBe('RequestTooLargeException');
  expect(asked).toBe(0);
});

test('serve() refuses a hostname that others may reach', async () => {
  const target = answers();

  await expect(serve(target, { hostname: '0.0.0.0' })).rejects.toThrow(
    new RangeError(
      "Cannot serve on '0.0.0.0': found a name that other machines may reach, expected 127.0.0.1, ::1 or localhost",
    ),
  );
});

test('serve() says which port is in use', async () => {
  await using first = await serve(answers());
  const port = Number(new URL(first.url).port);

  await expect(serve(answers(), { port })).rejects.toMatchObject({
    message: `Cannot serve on http://127.0.0.1:${port}: found a port in use, expected a free one`,
    code: 'EADDRINUSE',
  });
});

test('close() frees the port, and twice is once', async () => {
  const server = await serve(answers());
  await (await fetch(server.url)).arrayBuffer();
  await Promise.all([server.close(), server.close()]);
  const port = Number(new URL(server.url).port);
  const next = createServer();
  await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));

  expect(next.listening).toBe(true);
  next.close();
});

test('close() ends an answer that hangs', async () => {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const server = await serve((request) => {
    resolve();
    return answers({ then: 'hang' })(request);
  });
  const asking = fetch(server.url);
  asking.catch(() => undefined);
  await asked;
  const began = performance.now();
  await server.close();

  expect(performance.now() - began).toBeLessThan(900);
  await expect(asking).rejects.toThrow('fetch failed');
});

test('serve() aborts the signal when the client goes away', async () => {
  const client = new AbortController();
  const { promise, resolve } = Promise.withResolvers<string>();
  await using server = await serve((_, context) => {
    context?.signal?.addEventListener('abort', () => resolve('aborted'));
    client.abort();
    return new Promise(() => undefined);
  });
  await expect(fetch(server.url, { signal: client.signal })).rejects.toThrow();

  expect(await promise).toBe('aborted');
});

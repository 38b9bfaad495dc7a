import { GetDurableExecutionStateCommand, LambdaClient } from '@aws-sdk/client-lambda';
import fc from 'fast-check';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { type DurableHandlersOptions, durableHandlers } from '../../src/bindings/msw.ts';
import { bodyBytes, toBytes } from '../../src/model/body.ts';
import type { Delivery, Endpoint, WireResponse } from '../../src/model/endpoint.ts';

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

/** Runs a test with the endpoint behind MSW; everything that it does not take is answered with 418. */
async function intercepting<T>(
  endpoint: Endpoint,
  run: () => Promise<T>,
  options?: DurableHandlersOptions,
): Promise<T> {
  const others = http.all('*', () => new HttpResponse(null, { status: 418 }));
  const server = setupServer(...durableHandlers(endpoint, options), others);
  server.listen();
  try {
    return await run();
  } finally {
    server.close();
  }
}

interface ReadOptions {
  readonly url?: string | undefined;
  readonly patienceMs?: number;
}

/** What the AWS SDK makes of an endpoint: the first id or the error, and how often it asked. */
async function readBySdk(endpoint: Endpoint, { url, patienceMs = 5000 }: ReadOptions = {}) {
  let requests = 0;
  const counted: Endpoint = (request, context) => {
    requests += 1;
    return endpoint(request, context);
  };
  const client = new LambdaClient({
    region: 'eu-west-1',
    ...(url && { endpoint: url }),
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 2,
    requestHandler: { requestTimeout: patienceMs, throwOnRequestTimeout: true, socketTimeout: patienceMs },
  });
  const code = (error: unknown): unknown => (error as { code?: unknown }).code ?? (error as Error).name;
  const seen = await intercepting(counted, () =>
    client.send(state).then(({ Operations }) => Operations?.[0]?.Id, code),
  );
  client.destroy();
  return { seen, requests };
}

test('durableHandlers() carries any status, headers and body byte for byte', async () => {
  let given: WireResponse = { status: 200, headers: {}, body: [] };
  const laws = fc.asyncProperty(
    fc.record({
      // fetch makes a network error of 407
      status: fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304, 407].includes(status)),
      headers: fc.dictionary(fc.stringMatching(/^x-[a-z]{1,9}$/), fc.stringMatching(/^[!-~]{1,20}$/), {
        noNullPrototype: true,
      }),
      body: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
    }),
    async (next) => {
      given = next;
      const response = await fetch('https://lambda.eu-west-1.amazonaws.com/2025-12-01/x', { redirect: 'manual' });

      expect(response.status).toBe(given.status);
      expect(Object.fromEntries(response.headers)).toMatchObject(given.headers);
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(bodyBytes(given.body)));
    },
  );
  await intercepting(
    () => given,
    () => fc.assert(laws, { numRuns: 60 }),
  );
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
  ['a stop before the first byte', { stopAfterBytes: 0, then: 'reset' }, { seen: 'ECONNRESET', requests: 2 }],
  ['a stop alone', { stopAfterBytes: 10 }, { seen: 'ECONNRESET', requests: 2 }],
  ['a stop and hang', { stopAfterBytes: 10, then: 'hang' }, { seen: 'TimeoutError', requests: 2 }],
  ['a stop behind the last byte', { stopAfterBytes: 1000, then: 'reset' }, { seen: 'a1', requests: 1 }],
  ['raw bytes', { raw: toBytes('garbage\r\n\r\n') }, { seen: 'ECONNRESET', requests: 2 }],
] as const)('durableHandlers() acts out %s for the AWS SDK', async ([, delivery, expected]) => {
  const hangs = delivery && 'then' in delivery && delivery.then === 'hang';

  expect(await readBySdk(answers(delivery), { patienceMs: hangs ? 300 : 5000 })).toEqual(expected);
});

test.for([
  ['reset', { then: 'reset' }],
  ['a stop alone', { stopAfterBytes: 10 }],
  ['a stop before the first byte', { stopAfterBytes: 0 }],
  ['raw bytes', { raw: toBytes('garbage\r\n\r\n') }],
] as const)('durableHandlers() never lets half a body pass for a whole one with %s', async ([, delivery]) => {
  const read = async (): Promise<string> => (await fetch('http://any.host/2025-12-01/x')).text();

  await expect(intercepting(answers(delivery), read)).rejects.toThrow();
});

test('durableHandlers() resets where the endpoint fails with a network code, and answers 500 for another bug', async () => {
  const fails =
    (error: Error): Endpoint =>
    () =>
      Promise.reject(error);

  expect(await readBySdk(fails(Object.assign(new Error('gone'), { code: 'ECONNRESET' })))).toEqual({
    seen: 'ECONNRESET',
    requests: 2,
  });
  expect(await readBySdk(fails(new Error('no such thing')))).toEqual({ seen: 'ServiceException', requests: 2 });
});

test('durableHandlers() breaks a connection by its body, for an error of MSW itself is none to the AWS SDK', async () => {
  const client = new LambdaClient({ region: 'eu-west-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  const server = setupServer(http.all('*', () => HttpResponse.error()));
  server.listen();
  const error: unknown = await client.send(state).catch((thrown: unknown) => thrown);
  server.close();

  expect(error).toMatchObject({ name: 'TypeError', message: 'Network error', $metadata: { attempts: 1 } });
});

test('durableHandlers() serves every region, any host, and a base path', async () => {
  for (const url of [undefined, 'http://127.0.0.1:1', 'http://localhost:9000/base', 'http://localhost:9000/base/']) {
    expect(await readBySdk(answers(), { url })).toEqual({ seen: 'a1', requests: 1 });
  }
});

/** For each request, whether the endpoint was asked. */
async function taken(
  requests: readonly (readonly [method: string, url: string])[],
  options?: DurableHandlersOptions,
): Promise<boolean[]> {
  return intercepting(
    answers(),
    async () => {
      const found: boolean[] = [];
      for (const [method, url] of requests) found.push((await fetch(url, { method })).status === 200);
      return found;
    },
    options,
  );
}

const arn = 'arn%3Aaws%3Alambda%3Aeu-west-1%3A123456789012%3Afunction%3Af%3A%24LATEST%2Fdurable-execution%2Fe%2Fi';
const host = 'https://lambda.eu-west-1.amazonaws.com';

test('durableHandlers() takes the API, what is below its version, and Invoke', async () => {
  const requests = [
    ['GET', `${host}/2025-12-01/durable-executions/${arn}/state?CheckpointToken=a`],
    ['POST', `${host}//2025-12-01/durable-executions/${arn}/checkpoint`],
    ['GET', `${host}/some/base/2025-12-01/durable-executions/${arn}`],
    ['PUT', `${host}/2025-12-01/no-such-thing`],
    ['GET', `${host}/2025-12-01/durable-executions/%ZZ`],
    ['POST', `${host}/2015-03-31/functions/f%3A7/invocations`],
  ] as const;

  expect(await taken(requests)).toEqual(requests.map(() => true));
});

test('durableHandlers() leaves other requests to the handlers after it', async () => {
  const requests = [
    ['GET', `${host}/2015-03-31/functions/f/invocations`],
    ['POST', `${host}/2015-03-31/functions/f/versions`],
    ['GET', 'https://bucket.s3.amazonaws.com/backup/2025-12-01/durable-executions'],
    ['GET', `${host}/?path=/2025-12-01/durable-executions/x`],
    ['GET', `${host}/2025-12-01`],
  ] as const;

  expect(await taken(requests)).toEqual(requests.map(() => false));
});

test('durableHandlers() with a baseUrl takes what is below it alone', async () => {
  const requests = [
    ['GET', 'http://localhost:9000/base/2025-12-01/durable-executions/x'],
    ['GET', 'http://localhost:9000/base//2025-12-01/durable-executions/x'],
    ['POST', 'http://localhost:9000/base/2015-03-31/functions/f/invocations'],
    ['GET', 'http://localhost:9000/2025-12-01/durable-executions/x'],
    ['GET', 'http://localhost:9000/base2/2025-12-01/durable-executions/x'],
    ['GET', 'http://localhost:9001/base/2025-12-01/durable-executions/x'],
    ['GET', 'http://localhost:9000/base/other/2025-12-01/durable-executions/x'],
  ] as const;

  for (const baseUrl of ['http://LOCALHOST:9000/base', new URL('http://localhost:9000/base/')]) {
    expect(await taken(requests, { baseUrl })).toEqual([true, true, true, false, false, false, false]);
  }
});

test('durableHandlers() hands on the request as the client wrote it', async () => {
  const asked: unknown[] = [];
  const endpoint: Endpoint = (request) => {
    asked.push({ ...request, headers: { 'x-a': request.headers['x-a'] } });
    return { status: 204, headers: {}, body: [] };
  };
  const url = `${host}/2025-12-01/durable-executions/${arn}/checkpoint?Marker=a%2B%2F`;
  const status = await intercepting(endpoint, async () => {
    return (await fetch(url, { method: 'POST', headers: { 'X-A': '1' }, body: '{"é":1}' })).status;
  });

  expect(status).toBe(204);
  expect(asked).toEqual([{ method: 'POST', url, headers: { 'x-a': '1' }, body: toBytes('{"é":1}') }]);
});

test('durableHandlers() waits as it is told', async () => {
  const slept: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    slept.push(milliseconds);
  };
  const read = async (): Promise<number> => (await (await fetch(`${host}/2025-12-01/x`)).arrayBuffer()).byteLength;

  expect(await intercepting(answers({ delayMs: 5000 }), read, { sleep })).toBe(page.length);
  expect(slept).toEqual([5000]);
});

test('durableHandlers() refuses a baseUrl that is none', () => {
  expect(() => durableHandlers(answers(), { baseUrl: 'localhost' })).toThrow(SyntaxError);
});

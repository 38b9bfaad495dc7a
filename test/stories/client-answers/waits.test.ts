import {
  GetDurableExecutionStateCommand,
  LambdaClient,
  type LambdaClientConfig,
  paginateGetDurableExecutionState,
} from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WireResponse } from '../../../src/model/endpoint.ts';
import { requestHandler } from '../../../src/serving/request-handler.ts';
import { serve } from '../../../src/serving/serve.ts';
import { answer, page } from './answer-row.ts';

const settings = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
const input = {
  DurableExecutionArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders:7/durable-execution/order-17/1',
  CheckpointToken: 'YQ==',
};

// every wait is over at once, and the clock goes on by it; of each range that a wait is drawn from, it is the middle
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 0, 1) });
  vi.setTimerTickMode('nextTimerAsync');
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A client, and the milliseconds at which it asked, counted from its first request. */
function clientOf(response: WireResponse, config: LambdaClientConfig = {}) {
  const times: number[] = [];
  const endpoint = (): WireResponse => {
    times.push(Date.now());
    return response;
  };
  const client = new LambdaClient({ ...settings, requestHandler: requestHandler(endpoint), ...config });
  const ask = (): Promise<unknown> => client.send(new GetDurableExecutionStateCommand(input)).catch(() => undefined);
  return { ask, asked: () => times.map((time) => time - (times[0] ?? 0)) };
}

const refusal = (status: number, headers: Readonly<Record<string, string>> = {}): WireResponse =>
  answer('{}', { status, ...headers });

// its own waits are 0.5 and 1 second after a 429, and it waits five seconds more at most
test.for([
  ['no hint', {}, [0, 500, 1500]],
  ['retry-after: 1', { 'retry-after': '1' }, [0, 1000, 2000]],
  ['retry-after: 3', { 'retry-after': '3' }, [0, 3000, 6000]],
  ['retry-after: 8', { 'retry-after': '8' }, [0, 5500, 11_500]],
  ['retry-after: 30', { 'retry-after': '30' }, [0, 5500, 11_500]],
  ['retry-after: 0.7', { 'retry-after': '0.7' }, [0, 700, 1700]],
  ['retry-after: abc', { 'retry-after': 'abc' }, [0, 500, 1500]],
  ['retry-after: -1', { 'retry-after': '-1' }, [0, 500, 1500]],
  ['retry-after with a date', { 'retry-after': 'Thu, 01 Jan 2026 00:00:04 GMT' }, [0, 4000, 5000]],
  ['x-amz-retry-after: 200', { 'x-amz-retry-after': '200' }, [0, 500, 1500]],
  ['x-amz-retry-after: 3000', { 'x-amz-retry-after': '3000' }, [0, 3000, 6000]],
  ['x-amz-retry-after: 9000', { 'x-amz-retry-after': '9000' }, [0, 5500, 11_500]],
  ['x-amz-retry-after: abc', { 'x-amz-retry-after': 'abc' }, [0, 500, 1500]],
] as const)('the AWS SDK waits after a 429 with %s', async ([, headers, times]) => {
  const { ask, asked } = clientOf(refusal(429, { 'x-amzn-errortype': 'TooManyRequestsException', ...headers }));
  await ask();

  expect(asked()).toEqual(times);
});

test.for([
  ['a 500', refusal(500), {}, [0, 25, 75]],
  ['a 500 with maxAttempts 1', refusal(500), { maxAttempts: 1 }, [0]],
  ['a 500 with maxAttempts 5', refusal(500), { maxAttempts: 5 }, [0, 25, 75, 175, 375]],
  ['a 503 with retry-after: 2', refusal(503, { 'retry-after': '2' }), {}, [0, 2000, 4000]],
  ['a 503 with x-amz-retry-after: 1500', refusal(503, { 'x-amz-retry-after': '1500' }), {}, [0, 1500, 3000]],
  ['a 400 with retry-after: 2', refusal(400, { 'retry-after': '2' }), {}, [0]],
] as const)('the AWS SDK waits after %s', async ([, response, config, times]) => {
  const { ask, asked } = clientOf(response, config);
  await ask();

  expect(asked()).toEqual(times);
});

test('the AWS SDK retries a client’s calls until its quota is spent', async () => {
  const { ask, asked } = clientOf(refusal(503));
  const requests: number[] = [];
  for (let call = 0; call < 20; call += 1) {
    const before = asked().length;
    await ask();
    requests.push(asked().length - before);
  }

  expect(requests).toEqual([...Array<number>(17).fill(3), 2, 1, 1]);
});

test('the AWS SDK waits for a server that is silent without end', async () => {
  let requests = 0;
  await using server = await serve(() => {
    requests += 1;
    return answer('', { delivery: { then: 'hang' } });
  });
  const client = new LambdaClient({ ...settings, endpoint: server.url });
  const leave = new AbortController();
  const call = client.send(new GetDurableExecutionStateCommand(input), { abortSignal: leave.signal });
  const ended = vi.fn();
  const over = call.then(ended, ended);
  await vi.waitUntil(() => requests === 1);
  await vi.advanceTimersByTimeAsync(330_000);

  expect([requests, ended.mock.calls.length]).toEqual([1, 0]);
  leave.abort();
  await over;
  client.destroy();
});

test('the AWS SDK asks three times where nobody accepts its connection', async () => {
  const server = await serve(() => answer());
  await server.close();
  const client = new LambdaClient({ ...settings, endpoint: server.url });
  const error: unknown = await client.send(new GetDurableExecutionStateCommand(input)).catch((thrown) => thrown);

  expect(error).toMatchObject({ name: 'Error', code: 'ECONNREFUSED', $metadata: { attempts: 3 } });
});

test('paginateGetDurableExecutionState() ends with stopOnSameToken where a marker leads to itself, but not in a circle', async () => {
  const next: Readonly<Record<string, string>> = { a: 'b', b: 'a' };
  const ends = async (leads: (marker: string) => string): Promise<number> => {
    let requests = 0;
    const handler = requestHandler(({ url }) => {
      requests += 1;
      return answer(page([], leads(new URL(url).searchParams.get('Marker') ?? '')));
    });
    const client = new LambdaClient({ ...settings, requestHandler: handler });
    for await (const _ of paginateGetDurableExecutionState({ client, stopOnSameToken: true }, { ...input })) {
      if (requests === 9) break;
    }
    return requests;
  };

  expect([await ends(() => 'a'), await ends((marker) => next[marker] ?? 'a')]).toEqual([2, 9]);
});

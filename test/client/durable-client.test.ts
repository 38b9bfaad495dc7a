import { expect, test } from 'vitest';
import { durableClient, type Endpoint, type WireRequest } from '../../src/index.ts';
import { apiNames } from '../../src/model/api.ts';
import { jsonResponse, toBytes } from '../../src/model/body.ts';
import { refuse } from '../../src/model/exceptions.ts';
import { routeOf } from '../../src/model/route.ts';

const DurableExecutionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const CheckpointToken = 'token-1';
const state = { DurableExecutionArn, CheckpointToken };
const throttled: Endpoint = () =>
  refuse({
    exception: 'TooManyRequestsException',
    message: 'slow down',
    members: { Reason: 'CallerRateLimitExceeded' },
    headers: { 'retry-after': '2' },
  });

function recording(status: number, value: unknown): { endpoint: Endpoint; requests: WireRequest[] } {
  const requests: WireRequest[] = [];
  const endpoint: Endpoint = (request) => {
    requests.push(request);
    return jsonResponse(status, value, { 'x-amzn-requestid': 'r-1' });
  };
  return { endpoint, requests };
}

test('durableClient() has a method for each of the nine operations, which asks that operation', async () => {
  const asked: (string | undefined)[] = [];
  const client = durableClient(({ method, url }) => {
    asked.push(routeOf(method, url)?.api);
    return jsonResponse(200, {});
  });
  const FunctionName = 'orders';
  const CallbackId = 'callback+/1';

  await client.checkpointDurableExecution({ ...state, Updates: [] });
  await client.getDurableExecution({ DurableExecutionArn });
  await client.getDurableExecutionHistory({ DurableExecutionArn });
  await client.getDurableExecutionState(state);
  await client.listDurableExecutionsByFunction({ FunctionName });
  await client.sendDurableExecutionCallbackFailure({ CallbackId, Error: { ErrorMessage: 'no' } });
  await client.sendDurableExecutionCallbackHeartbeat({ CallbackId });
  await client.sendDurableExecutionCallbackSuccess({ CallbackId, Result: 'done' });
  await client.stopDurableExecution({ DurableExecutionArn });

  expect(asked).toEqual(apiNames);
});

test('durableClient() writes the input where the API wants it', async () => {
  const { endpoint, requests } = recording(200, { Operations: [] });

  await durableClient({ endpoint }).getDurableExecutionState({ ...state, Marker: 'a+/b==', MaxItems: 2 });

  expect(requests).toEqual([
    {
      method: 'GET',
      url: `https://lambda.test/2025-12-01/durable-executions/${encodeURIComponent(DurableExecutionArn)}/state?CheckpointToken=token-1&Marker=a%2B%2Fb%3D%3D&MaxItems=2`,
      headers: {},
    },
  ]);
});

test('durableClient() writes dates and epoch seconds of a list as ISO 8601', async () => {
  const { endpoint, requests } = recording(200, {});
  const StartedAfter = 1_767_225_600.123;
  const StartedBefore = new Date('2026-01-02T00:00:00Z');

  await durableClient(endpoint).call('ListDurableExecutionsByFunction', {
    FunctionName: 'orders',
    StartedAfter,
    StartedBefore,
  });

  expect(requests[0]?.url).toMatch(
    /\?StartedAfter=2026-01-01T00%3A00%3A00.123Z&StartedBefore=2026-01-02T00%3A00%3A00Z$/,
  );
});

test('durableClient() asks below its base URL, with its headers and those of the call', async () => {
  const { endpoint, requests } = recording(200, {});
  const client = durableClient(endpoint, { baseUrl: 'http://127.0.0.1:9/base/', headers: { a: '1', b: '1' } });

  await client.getDurableExecution({ DurableExecutionArn }, { headers: { b: '2' } });

  expect(requests[0]?.url).toMatch(/^http:\/\/127\.0\.0\.1:9\/base\/2025-12-01\/durable-executions\//);
  expect(requests[0]?.headers).toEqual({ a: '1', b: '2' });
});

test('call() and the methods give the output as it came', async () => {
  const output = {
    Operations: [{ Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: 1_767_225_600.123 }],
  };
  const client = durableClient(recording(200, output));

  expect(await client.getDurableExecutionState(state)).toEqual(output);
  expect(await client.call('GetDurableExecutionState', state)).toEqual(output);
});

test('send() gives the output with the raw response', async () => {
  const answer = await durableClient(recording(200, { Operations: [] })).send('GetDurableExecutionState', state);

  expect(answer).toEqual({
    ok: true,
    output: { Operations: [] },
    response: {
      status: 200,
      headers: { 'content-type': 'application/json', 'x-amzn-requestid': 'r-1' },
      body: toBytes('{"Operations":[]}'),
      requestId: 'r-1',
      notes: undefined,
    },
  });
});

test('send() gives a refusal as data', async () => {
  const answer = await durableClient(throttled).send('GetDurableExecutionState', state);

  expect(answer.ok).toBe(false);
  expect(answer.ok ? undefined : answer.error).toMatchObject({
    name: 'TooManyRequestsException',
    message: 'slow down',
    status: 429,
    reason: 'CallerRateLimitExceeded',
    retryAfterSeconds: 2,
  });
  expect(answer.response.status).toBe(429);
});

test('call() and the methods throw a refusal, and ask once', async () => {
  let asked = 0;
  const client = durableClient((request) => {
    asked += 1;
    return throttled(request);
  });

  await expect(client.getDurableExecutionState(state)).rejects.toMatchObject({ name: 'TooManyRequestsException' });
  await expect(client.call('GetDurableExecutionState', state)).rejects.toMatchObject({ status: 429 });
  expect(asked).toBe(2);
});

test.each(['<html>', '[]', '7', 'null', '{"Operations":'])(
  'send() cannot read a success with the body %s',
  async (text) => {
    const client = durableClient(() => ({ status: 200, headers: {}, body: toBytes(text) }));

    const answer = await client.send('GetDurableExecutionState', state);

    expect(answer.ok ? undefined : answer.error.name).toBe('SyntaxError');
  },
);

test('send() takes an empty body for an output without members', async () => {
  const client = durableClient(() => ({ status: 204, headers: {}, body: [] }));

  expect(await client.sendDurableExecutionCallbackHeartbeat({ CallbackId: 'c' })).toEqual({});
});

test('send() ignores an exception that a success names', async () => {
  const client = durableClient(() => jsonResponse(200, {}, { 'x-amzn-errortype': 'ServiceException' }));

  expect((await client.send('GetDurableExecutionState', state)).ok).toBe(true);
});

test('send() rejects when the connection breaks', async () => {
  const client = durableClient(() => ({ ...jsonResponse(200, {}), delivery: { then: 'reset' } }));

  await expect(client.send('GetDurableExecutionState', state)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('send() rejects with what the endpoint throws', async () => {
  const client = durableClient(() => {
    throw new TypeError('broken endpoint');
  });

  await expect(client.send('GetDurableExecutionState', state)).rejects.toThrow(new TypeError('broken endpoint'));
});

test('send() hands its signal on and ends with it although the endpoint never answers', async () => {
  const controller = new AbortController();
  let seen: AbortSignal | undefined;
  const client = durableClient((_request, context) => {
    seen = context?.signal;
    return new Promise(() => {});
  });

  const sent = client.send('GetDurableExecutionState', state, { signal: controller.signal });
  controller.abort(new Error('gave up'));

  await expect(sent).rejects.toThrow(new Error('gave up'));
  expect(seen).toBe(controller.signal);
});

test('durableClient() is itself a target', async () => {
  const inner = durableClient(recording(200, { Operations: [] }));

  expect(await durableClient(inner).getDurableExecutionState(state)).toEqual({ Operations: [] });
});

test('durableClient() waits real time through its own sleep', async () => {
  const waits: number[] = [];
  const target: Endpoint = () => ({ ...jsonResponse(200, {}), delivery: { delayMs: 60_000 } });
  const client = durableClient(target, { sleep: async (milliseconds) => void waits.push(milliseconds) });

  await client.getDurableExecution({ DurableExecutionArn });

  expect(waits).toEqual([60_000]);
});

test('durableClient() refuses what is no target', () => {
  expect(() => durableClient('http://x' as unknown as Endpoint)).toThrow(TypeError);
});

import { expect, test } from 'vitest';
import { bodyText, toBytes } from '../../src/model/body.ts';
import type { WireRequest } from '../../src/model/endpoint.ts';
import { httpEndpoint } from '../../src/serving/http-endpoint.ts';
import { serve } from '../../src/serving/serve.ts';

const arn = '/2025-12-01/durable-executions/arn%3Aaws%3Alambda%2Fx%24/state?CheckpointToken=a%2B%2F%3D';

test('httpEndpoint() appends the path and the query as they were written', async () => {
  const asked: WireRequest[] = [];
  await using server = await serve((request) => {
    asked.push(request);
    return { status: 201, headers: { 'x-a': '1' }, body: [toBytes('ab'), toBytes('cd')] };
  });
  const endpoint = httpEndpoint(`${server.url}/base/`);
  const response = await endpoint({
    method: 'POST',
    url: `https://lambda.eu-west-1.amazonaws.com${arn}`,
    headers: { 'x-b': '2' },
    body: toBytes('{}'),
  });
  await httpEndpoint(new URL(server.url))({ method: 'GET', url: `http://127.0.0.1:1/${arn}`, headers: {} });

  expect(asked).toMatchObject([
    { method: 'POST', url: `${server.url}/base${arn}`, headers: { 'x-b': '2' }, body: toBytes('{}') },
    { method: 'GET', url: `${server.url}/${arn}` },
  ]);
  expect(response).toMatchObject({ status: 201, headers: { 'x-a': '1' } });
  expect(bodyText(response.body)).toBe('abcd');
});

test('httpEndpoint() rejects where the connection breaks', async () => {
  const ask = async (then: 'reset' | 'close', stopAfterBytes?: number): Promise<unknown> => {
    const delivery = { then, ...(stopAfterBytes && { stopAfterBytes }) };
    await using server = await serve(() => ({ status: 200, headers: {}, body: toBytes('abcd'), delivery }));
    return await httpEndpoint(server.url)({ method: 'GET', url: 'http://a/', headers: {} });
  };

  await expect(ask('reset')).rejects.toMatchObject({ code: 'ECONNRESET' });
  await expect(ask('close')).rejects.toMatchObject({ code: 'ECONNRESET' });
  await expect(ask('close', 2)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('httpEndpoint() behind serve() is a proxy that passes a broken connection on', async () => {
  await using server = await serve(() => ({ status: 200, headers: {}, body: [], delivery: { then: 'reset' } }));
  await using proxy = await serve(httpEndpoint(server.url));

  await expect(fetch(proxy.url)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
});

test('httpEndpoint() passes the signal on', async () => {
  const caller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  await using server = await serve((_, context) => {
    context?.signal?.addEventListener('abort', () => resolve());
    caller.abort();
    return new Promise(() => undefined);
  });
  const asking = httpEndpoint(server.url)({ method: 'GET', url: 'http://a/', headers: {} }, { signal: caller.signal });

  await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  await promise;
});

test('httpEndpoint() refuses what is no http URL', () => {
  expect(() => httpEndpoint('127.0.0.1:3001')).toThrow(SyntaxError);
});

import { expect, test } from 'vitest';
import { awsEndpoint } from '../../src/bindings/aws-endpoint.ts';
import { bodyText, toBytes } from '../../src/model/body.ts';
import type { WireRequest } from '../../src/model/endpoint.ts';
import { serve } from '../../src/serving/serve.ts';

const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
const path = '/2025-12-01/durable-executions/arn%3Aaws%3A%24LATEST%2Fx/stop';

test('awsEndpoint() sends each request signed anew, as it was written', async () => {
  const asked: WireRequest[] = [];
  await using server = await serve((request) => {
    asked.push(request);
    return { status: 200, headers: { 'x-amzn-requestid': 'r-1' }, body: toBytes('{}') };
  });
  const endpoint = awsEndpoint({
    region: 'eu-west-1',
    credentials: async () => credentials,
    url: `${server.url}/base`,
  });
  const response = await endpoint({
    method: 'POST',
    url: `http://127.0.0.1:1${path}?a=%2B`,
    headers: {
      authorization: 'dummy',
      host: '127.0.0.1:1',
      connection: 'close',
      'content-length': '99',
      'content-type': 'application/json',
    },
    body: toBytes('{"a":1}'),
  });

  expect(asked).toMatchObject([
    {
      method: 'POST',
      url: `${server.url}/base${path}?a=%2B`,
      headers: {
        authorization: expect.stringContaining('/eu-west-1/lambda/aws4_request, SignedHeaders=host;'),
        host: server.url.slice(7),
        'content-length': '7',
        'content-type': 'application/json',
      },
      body: toBytes('{"a":1}'),
    },
  ]);
  expect(response).toMatchObject({ status: 200, headers: { 'x-amzn-requestid': 'r-1' } });
  expect(bodyText(response.body)).toBe('{}');
});

test('awsEndpoint() signs no header that changes on its way', async () => {
  const asked: WireRequest[] = [];
  await using server = await serve((request) => {
    asked.push(request);
    return { status: 200, headers: {}, body: [] };
  });
  const endpoint = awsEndpoint({ region: 'eu-west-1', credentials, url: server.url });
  const said = {
    connection: 'close',
    te: 'trailers',
    expect: '100-continue',
    'accept-encoding': 'gzip',
    'x-a': '1',
    accept: '*/*',
  };
  await endpoint({ method: 'GET', url: `http://a${path}`, headers: said });

  const signed = /SignedHeaders=([^,]*)/.exec(asked[0]?.headers.authorization ?? '')?.[1];
  expect(signed).toBe('accept;host;x-a;x-amz-content-sha256;x-amz-date');
  expect(asked[0]?.headers).toMatchObject({ accept: '*/*', 'x-a': '1', 'accept-encoding': 'identity' });
});

test('awsEndpoint() rejects with the code of the network', async () => {
  const server = await serve(() => ({ status: 200, headers: {}, body: [] }));
  await server.close();
  const endpoint = awsEndpoint({ region: 'eu-west-1', credentials, url: server.url });

  await expect(endpoint({ method: 'GET', url: 'http://a/', headers: {} })).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
});

test('awsEndpoint() gives up with the caller', async () => {
  const caller = new AbortController();
  await using server = await serve(() => {
    caller.abort();
    return new Promise(() => undefined);
  });
  const endpoint = awsEndpoint({ region: 'eu-west-1', credentials, url: server.url });

  await expect(
    endpoint({ method: 'GET', url: 'http://a/', headers: {} }, { signal: caller.signal }),
  ).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test('awsEndpoint() refuses what is no http URL', () => {
  expect(() => awsEndpoint({ region: 'eu-west-1', url: 'lambda' })).toThrow(SyntaxError);
});

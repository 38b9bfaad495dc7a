import { Readable } from 'node:stream';
import { GetDurableExecutionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { type SdkClient, tapClient } from '../../src/bindings/tap-client.ts';
import { bodyText, jsonResponse } from '../../src/model/body.ts';
import type { WireRequest, WireResponse } from '../../src/model/endpoint.ts';
import { requestHandler } from '../../src/serving/request-handler.ts';

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const answer = { DurableExecutionArn: arn, Status: 'RUNNING' };

function client(handler: unknown): LambdaClient {
  return new LambdaClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
    requestHandler: handler as ReturnType<typeof requestHandler>,
  });
}

async function tapped(made: LambdaClient) {
  const seen: { request: WireRequest; response: WireResponse }[] = [];
  tapClient(made, 'test', async (request, endpoint) => {
    seen.push({ request, response: await endpoint(request) });
  });
  const output = await made.send(new GetDurableExecutionCommand({ DurableExecutionArn: arn }));
  return { seen, output };
}

test('tapClient() sees the signed request and the bytes of the answer, and the client sees them too', async () => {
  const { seen, output } = await tapped(
    client(requestHandler(() => jsonResponse(200, answer, { 'X-Amzn-RequestId': 'r-1' }))),
  );

  expect(output.Status).toBe('RUNNING');
  expect(seen.map(({ request }) => request.method)).toEqual(['GET']);
  expect(seen[0]?.request.url).toBe(
    `https://lambda.eu-west-1.amazonaws.com/2025-12-01/durable-executions/${encodeURIComponent(arn)}`,
  );
  expect(seen[0]?.request.headers.authorization).toContain('AWS4-HMAC-SHA256');
  expect(bodyText(seen[0]?.response.body ?? [])).toBe(JSON.stringify(answer));
  expect(seen[0]?.response.headers['x-amzn-requestid']).toBe('r-1');
});

test.each<[string, () => unknown]>([
  ['a stream', () => Readable.from([Buffer.from('{"Status":'), '"RUNNING"}'])],
  ['a blob', () => new Blob(['{"Status":"RUNNING"}'])],
  ['text', () => '{"Status":"RUNNING"}'],
  ['a web stream', () => new Blob(['{"Status":"RUNNING"}']).stream()],
])('tapClient() reads a body that is %s', async (_, body) => {
  const handler = { handle: async () => ({ response: { statusCode: 200, headers: {}, body: body() } }) };
  const { seen, output } = await tapped(client(handler));

  expect(output.Status).toBe('RUNNING');
  expect(bodyText(seen[0]?.response.body ?? [])).toBe('{"Status":"RUNNING"}');
});

test('tapClient() passes refusals and broken connections on', async () => {
  const refused = client(
    requestHandler(() => jsonResponse(404, { Message: 'x' }, { 'x-amzn-errortype': 'ResourceNotFoundException' })),
  );
  await expect(tapped(refused)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  const broken = client(requestHandler(() => ({ ...jsonResponse(200, {}), delivery: { then: 'reset' } })));
  await expect(tapped(broken)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('tapClient() lets one tap of a name take the place of another', async () => {
  const made = client(requestHandler(() => jsonResponse(200, answer)));
  const first = await tapped(made);
  const second = await tapped(made);

  expect([first.seen.length, second.seen.length]).toEqual([1, 1]);
});

test('tapClient() refuses what takes no middleware', () => {
  expect(() => tapClient({ middlewareStack: {} }, 'test', async () => {})).toThrow(
    new TypeError('Cannot record a client: found none that takes middleware, expected one of the AWS SDK v3'),
  );
  expect(() => tapClient({} as SdkClient, 'test', async () => {})).toThrow(TypeError);
});

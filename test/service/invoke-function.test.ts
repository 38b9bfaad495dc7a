import { expect, test } from 'vitest';
import { durableService, type WireRequest } from '../../src/index.ts';
import { bodyJson, bodyText, toBytes } from '../../src/model/body.ts';

const invoke = (functionName: string, headers: object = {}, payload?: string | Uint8Array): WireRequest => ({
  method: 'POST',
  url: `https://lambda.test/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`,
  headers: { ...headers },
  ...(payload !== undefined && { body: typeof payload === 'string' ? toBytes(payload) : payload }),
});
const named = (name: string, type = 'Event') => ({
  'x-amz-durable-execution-name': name,
  'x-amz-invocation-type': type,
});

test('invokeFunction() starts an execution as an event', async () => {
  const service = durableService();

  const response = await service.endpoint(invoke('orders:7', named('order-17'), '{"id":17}'));

  const arn = response.headers['x-amz-durable-execution-arn'] ?? '';
  expect([response.status, bodyText(response.body)]).toEqual([202, '']);
  expect(response.headers['x-amz-executed-version']).toBe('7');
  expect(service.execution(arn).summary).toMatchObject({
    DurableExecutionName: 'order-17',
    FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders:7',
    InputPayload: '{"id":17}',
    Status: 'RUNNING',
  });
});

test('invokeFunction() answers the execution that has the name and the payload already', async () => {
  const service = durableService();

  const first = await service.endpoint(invoke('orders', named('order-17'), '{}'));
  const second = await service.endpoint(invoke('orders', named('order-17'), '{}'));

  const arns = [first, second].map(({ headers }) => headers['x-amz-durable-execution-arn']);
  expect(arns[0]).toBe(arns[1]);
});

test('invokeFunction() refuses a name that was started with another payload', async () => {
  const service = durableService();
  await service.endpoint(invoke('orders', named('order-17'), '{}'));

  const response = await service.endpoint(invoke('orders', named('order-17'), '{ }'));

  expect([response.status, response.headers['x-amzn-errortype'], bodyJson(response.body)]).toEqual([
    409,
    'DurableExecutionAlreadyStartedException',
    { Type: 'User', Message: 'A durable execution named order-17 was already started with another payload' },
  ]);
});

test('invokeFunction() gives every execution without a name one of its own', async () => {
  const service = durableService();

  const first = await service.endpoint(invoke('orders', {}));
  const second = await service.endpoint(invoke('orders', {}));

  expect(first.headers['x-amz-durable-execution-arn']).toMatch(/\/durable-execution\/[\w-]{36}\//);
  expect(second.headers['x-amz-durable-execution-arn']).not.toBe(first.headers['x-amz-durable-execution-arn']);
});

test('invokeFunction() answers a caller that waits with what there is', async () => {
  const service = durableService();
  const ask = () => service.endpoint(invoke('orders', named('order-17', 'RequestResponse'), '{}'));
  const running = await ask();
  const arn = running.headers['x-amz-durable-execution-arn'] ?? '';
  const url = `https://lambda.test/2025-12-01/durable-executions/${encodeURIComponent(arn)}/checkpoint`;
  const Updates = [{ Id: 'end', Type: 'EXECUTION', Action: 'SUCCEED', Payload: '{"ok":true}' }];
  const CheckpointToken = service.execution(arn).checkpointToken;

  await service.endpoint({
    method: 'POST',
    url,
    headers: {},
    body: toBytes(JSON.stringify({ CheckpointToken, Updates })),
  });
  const ended = await ask();

  expect([running.status, bodyJson(running.body)]).toEqual([200, null]);
  expect(running.notes?.reason).toContain('no function');
  expect([ended.status, bodyJson(ended.body), ended.headers['x-amz-function-error']]).toEqual([
    200,
    { ok: true },
    undefined,
  ]);
});

test('invokeFunction() answers the error of an execution that failed', async () => {
  const service = durableService();
  const ask = () => service.endpoint(invoke('orders', named('order-17', 'RequestResponse'), '{}'));
  const arn = (await ask()).headers['x-amz-durable-execution-arn'] ?? '';
  const url = `https://lambda.test/2025-12-01/durable-executions/${encodeURIComponent(arn)}/stop`;

  await service.endpoint({ method: 'POST', url, headers: {}, body: toBytes('{"ErrorType":"X","ErrorMessage":"no"}') });
  const ended = await ask();

  expect([ended.status, ended.headers['x-amz-function-error'], bodyJson(ended.body)]).toEqual([
    200,
    'Unhandled',
    { errorMessage: 'no', errorType: 'X' },
  ]);
});

test('invokeFunction() starts nothing on a dry run', async () => {
  const service = durableService();

  const response = await service.endpoint(invoke('orders', named('order-17', 'DryRun'), '{}'));

  expect(response.status).toBe(204);
  expect(service.start('order-17', { input: 'another' }).status).toBe('RUNNING');
});

test.each<[string, WireRequest, number, string]>([
  ['a payload that is no JSON', invoke('orders', {}, '{'), 400, 'InvalidRequestContentException'],
  ['a name with a space', invoke('orders', named('a b')), 400, 'ValidationException'],
  ['a type that is none', invoke('orders', named('a', 'Later')), 400, 'ValidationException'],
  ['no function', invoke('', named('a')), 400, 'ValidationException'],
  ['a function that no ARN can name', invoke('a.b', named('a')), 404, 'ResourceNotFoundException'],
  ['a long event', invoke('orders', named('a'), new Uint8Array(1_048_577)), 413, 'RequestTooLargeException'],
  ['a long request', invoke('orders', {}, new Uint8Array(6_291_457)), 413, 'RequestTooLargeException'],
  [
    'broken encoding',
    { ...invoke('x'), url: 'http://h/2015-03-31/functions/%zz/invocations' },
    400,
    'ValidationException',
  ],
  ['another method', { ...invoke('x'), method: 'GET' }, 404, 'UnknownOperationException'],
])('invokeFunction() refuses %s', async (_what, request, status, name) => {
  const response = await durableService().endpoint(request);

  expect([response.status, response.headers['x-amzn-errortype']]).toEqual([status, name]);
});

test('readInvocation() finds the path behind a base path and a double slash, and the qualifier in the query', async () => {
  const service = durableService();
  const request = invoke('orders', named('order-17'));

  const url = `${request.url.replace('.test/', '.test/base//')}?Qualifier=9`;
  const response = await service.endpoint({ ...request, url });

  expect(response.headers['x-amz-executed-version']).toBe('9');
});

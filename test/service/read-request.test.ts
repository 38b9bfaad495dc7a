import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Api } from '../../src/index.ts';
import { toBytes } from '../../src/model/body.ts';
import { toRequest } from '../../src/model/request.ts';
import { readRequest } from '../../src/service/read-request.ts';

const DurableExecutionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
const CheckpointToken = 'ab+/cd/+ef==';
const base = 'https://lambda.test';
const path = `${base}/2025-12-01/durable-executions/${encodeURIComponent(DurableExecutionArn)}`;
const get = (url: string) => readRequest({ method: 'GET', url, headers: {} });
const post = (url: string, body: string) => readRequest({ method: 'POST', url, headers: {}, body: toBytes(body) });

test.each<[Api, object]>([
  ['GetDurableExecutionState', { DurableExecutionArn, CheckpointToken, Marker: "m a+r/k=e&r%é~*()'!", MaxItems: 7 }],
  ['GetDurableExecution', { DurableExecutionArn, IncludeExecutionData: false }],
  ['GetDurableExecutionHistory', { DurableExecutionArn, IncludeExecutionData: true, ReverseOrder: false, MaxItems: 0 }],
  [
    'ListDurableExecutionsByFunction',
    { FunctionName: 'orders', Statuses: ['RUNNING', 'TIMED_OUT'], StartedAfter: 1_700_000_000.123, ReverseOrder: true },
  ],
  [
    'CheckpointDurableExecution',
    { DurableExecutionArn, CheckpointToken, ClientToken: 'ct', Updates: [{ Id: 'a', Type: 'STEP', Action: 'START' }] },
  ],
  ['StopDurableExecution', { DurableExecutionArn, Error: { ErrorType: 'X', ErrorMessage: 'é' } }],
  ['SendDurableExecutionCallbackSuccess', { CallbackId: 'Ab+/=', Result: '{"a":1}' }],
  ['SendDurableExecutionCallbackFailure', { CallbackId: 'Ab+/=', Error: { StackTrace: ['a', 'b'] } }],
  ['SendDurableExecutionCallbackHeartbeat', { CallbackId: 'Ab+/=' }],
])('readRequest() reads what %s was asked', (api, input) => {
  expect(readRequest(toRequest(api, { ...input }, base))).toEqual({ api, input });
});

test('readRequest() reads a query in any order, behind a base path and a double slash', () => {
  const token = encodeURIComponent(CheckpointToken);
  const url = `${path.replace(base, `${base}/base/`)}/state?MaxItems=7&Marker=&CheckpointToken=${token}`;

  expect(get(url)).toMatchObject({ input: { MaxItems: 7, CheckpointToken } });
});

test.each<[string, string, string]>([
  [`${path}/state?CheckpointToken=ab==&MaxItems=abc`, 'SerializationException', 'MaxItems'],
  [`${path}/state?CheckpointToken=ab==&MaxItems=1.5`, 'SerializationException', 'MaxItems'],
  [`${path}/state?CheckpointToken=ab==&MaxItems=NaN`, 'SerializationException', 'MaxItems'],
  [`${path}/state?CheckpointToken=ab==&MaxItems=1e+21`, 'SerializationException', 'MaxItems'],
  [`${path}/history?ReverseOrder=yes`, 'SerializationException', 'ReverseOrder'],
  [`${path}/state?CheckpointToken=%zz`, 'SerializationException', 'CheckpointToken'],
  [
    `${base}/2025-12-01/durable-executions/%zz/state?CheckpointToken=ab==`,
    'SerializationException',
    'DurableExecutionArn',
  ],
  [
    `${base}/2025-12-01/functions/f/durable-executions?StartedAfter=yesterday`,
    'SerializationException',
    'StartedAfter',
  ],
  [
    `${path}/state`,
    'ValidationException',
    "Value null at 'checkpointToken' failed to satisfy constraint: Member must not be null",
  ],
  [`${path}/state?CheckpointToken=`, 'ValidationException', 'checkpointToken'],
  [
    `${path}/state?CheckpointToken=ab==&MaxItems=-1`,
    'ValidationException',
    "Value '-1' at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 0",
  ],
  [`${path}/state?CheckpointToken=ab==&MaxItems=1001`, 'ValidationException', 'less than or equal to 1000'],
  [
    `${base}/2025-12-01/durable-executions/not-an-arn/state?CheckpointToken=ab==`,
    'ValidationException',
    'durableExecutionArn',
  ],
  [
    `${base}/2025-12-01/durable-executions/${encodeURIComponent('../x')}/state?CheckpointToken=ab==`,
    'ValidationException',
    'durableExecutionArn',
  ],
  [`${base}/2025-12-01/durable-executions//state?CheckpointToken=ab==`, 'ValidationException', 'durableExecutionArn'],
  [`${base}/2015-03-31/functions`, 'UnknownOperationException', ''],
  [base, 'UnknownOperationException', ''],
])('readRequest() refuses %s by %s', (url, exception, text) => {
  expect(get(url)).toMatchObject({ refusal: { exception, message: expect.stringContaining(text) } });
});

test.each<[string, string]>([
  ['{', 'SerializationException'],
  ['[]', 'SerializationException'],
  ['null', 'SerializationException'],
  ['{"CheckpointToken":5}', 'SerializationException'],
  ['{"CheckpointToken":"ab==","Updates":{}}', 'SerializationException'],
  ['{}', 'ValidationException'],
  ['{"CheckpointToken":"ab==","Updates":[{"Id":"a","Type":"BOGUS","Action":"START"}]}', 'ValidationException'],
  ['{"CheckpointToken":"ab==","Updates":[{"Type":"STEP","Action":"START"}]}', 'ValidationException'],
])('readRequest() refuses the checkpoint %s by %s', (body, exception) => {
  expect(post(`${path}/checkpoint`, body)).toMatchObject({ refusal: { exception } });
});

test('readRequest() counts every value outside of its constraints', () => {
  const answer = get(`${base}/2025-12-01/durable-executions/x/state?MaxItems=5000`);

  expect(answer).toMatchObject({ refusal: { message: expect.stringMatching(/^3 validation errors detected: Value/) } });
});

test('readRequest() takes a member that is null for absent', () => {
  const body =
    '{"CheckpointToken":"ab==","ClientToken":null,"Updates":[{"Id":"a","Type":"STEP","Action":"START","Name":null}]}';

  expect(post(`${path}/checkpoint`, body)).toMatchObject({
    input: { DurableExecutionArn, CheckpointToken: 'ab==', Updates: [{ Id: 'a', Type: 'STEP', Action: 'START' }] },
  });
});

test('readRequest() answers any request, whatever its URL and body', () => {
  const urls = fc.oneof(
    fc.string(),
    fc.webUrl({ withQueryParameters: true }),
    fc.string().map((text) => `${path}/${text}`),
  );
  fc.assert(
    fc.property(fc.constantFrom('GET', 'POST', 'PUT'), urls, fc.uint8Array(), (method, url, body) => {
      const read = readRequest({ method, url, headers: {}, body });
      expect('refusal' in read || 'input' in read).toBe(true);
    }),
  );
});

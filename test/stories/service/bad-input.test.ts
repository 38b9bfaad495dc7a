import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durableService, execution, type WireRequest, type WireResponse } from '../../../src/index.ts';
import { apiNames, apis } from '../../../src/model/api.ts';
import { bodyJson, toBytes } from '../../../src/model/body.ts';

const order = execution('order-17', (run) => run.step('ship').callback('approve', { status: 'STARTED' }));
const arn = encodeURIComponent(order.arn);
const token = encodeURIComponent(order.checkpointToken);
const callbackId = encodeURIComponent(order.operations[2]?.CallbackDetails?.CallbackId ?? '');
const base = 'http://127.0.0.1:9/2025-12-01';
const stateUrl = `${base}/durable-executions/${arn}/state`;

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    '%',
    '%zz',
    '%ff',
    '%2F',
    '..',
    '/',
    '//',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    'None',
    'null',
    'NaN',
    '-1',
    '1e999',
    '9'.repeat(400),
    '💥',
  ),
);
const good = fc.constantFrom(arn, token, callbackId, 'durable-function', order.arn, '');
const texts = fc.oneof(nasty, good);

const segments = fc.constantFrom(
  '2025-12-01',
  '2015-03-31',
  'durable-executions',
  'functions',
  'invocations',
  'state',
  'checkpoint',
  'history',
  'stop',
  'durable-execution-callbacks',
  'succeed',
  'fail',
  'heartbeat',
);
const paths = fc.oneof(
  fc
    .tuple(fc.constantFrom(...apiNames), texts)
    .map(
      ([api, label]) => `/2025-12-01/${apis[api].path.map((part) => (part.startsWith('{') ? label : part)).join('/')}`,
    ),
  fc.array(fc.oneof({ weight: 3, arbitrary: segments }, texts), { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
  fc.constant('/2015-03-31/functions/durable-function/invocations'),
  nasty,
);
const names = fc.oneof(
  fc.constantFrom(
    'CheckpointToken',
    'Marker',
    'MaxItems',
    'Statuses',
    'ReverseOrder',
    'StartedAfter',
    'Qualifier',
    'IncludeExecutionData',
    'DurableExecutionName',
  ),
  nasty,
);
const queries = fc
  .array(fc.tuple(names, texts), { maxLength: 4 })
  .map((pairs) => (pairs.length > 0 ? `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}` : ''));

const updates = fc.record(
  {
    Id: fc.oneof(fc.constantFrom('a', 'b', ...order.operations.map(({ Id }) => Id)), fc.jsonValue()),
    Type: fc.oneof(
      fc.constantFrom('STEP', 'CONTEXT', 'WAIT', 'CALLBACK', 'CHAINED_INVOKE', 'EXECUTION'),
      fc.jsonValue(),
    ),
    Action: fc.oneof(fc.constantFrom('START', 'SUCCEED', 'FAIL', 'RETRY', 'CANCEL'), fc.jsonValue()),
    ParentId: fc.oneof(fc.constantFrom('a', 'b'), fc.jsonValue()),
    Name: fc.oneof(nasty, fc.jsonValue()),
    Payload: fc.oneof(nasty, fc.jsonValue()),
    Error: fc.oneof(fc.record({ ErrorMessage: nasty }), fc.jsonValue()),
    StepOptions: fc.oneof(fc.record({ NextAttemptDelaySeconds: fc.double() }), fc.jsonValue()),
    WaitOptions: fc.oneof(fc.record({ WaitSeconds: fc.integer() }), fc.jsonValue()),
    CallbackOptions: fc.jsonValue(),
    ChainedInvokeOptions: fc.oneof(fc.record({ FunctionName: nasty }), fc.jsonValue()),
    ContextOptions: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const checkpoints = fc.record(
  {
    CheckpointToken: fc.oneof({ weight: 4, arbitrary: fc.constant(order.checkpointToken) }, fc.jsonValue()),
    ClientToken: fc.oneof(nasty, fc.jsonValue()),
    Updates: fc.oneof({ weight: 4, arbitrary: fc.array(updates, { maxLength: 4 }) }, fc.jsonValue()),
  },
  { requiredKeys: [] },
);
const bodies = fc.option(
  fc.oneof(
    checkpoints.map((value) => toBytes(JSON.stringify(value))),
    fc.json().map(toBytes),
    nasty.map(toBytes),
    fc.uint8Array(),
  ),
  { nil: undefined },
);
const headers = fc.dictionary(
  fc.oneof(
    fc.constantFrom('x-amz-durable-execution-name', 'x-amz-invocation-type', 'amz-sdk-invocation-id', '__proto__'),
    nasty,
  ),
  nasty,
  { maxKeys: 3 },
);
const methods = fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', '');
const requests: fc.Arbitrary<WireRequest> = fc
  .tuple(methods, paths, queries, headers, bodies)
  .map(([method, path, query, given, body]) => ({
    method,
    url: `http://127.0.0.1:9${path}${query}`,
    headers: given,
    ...(body && { body }),
  }));
// requests that get past path and token, so that bodies are looked at
const likely = checkpoints.map((value) => ({
  method: 'POST',
  url: `${base}/durable-executions/${arn}/checkpoint`,
  headers: {},
  body: toBytes(JSON.stringify(value)),
}));

function isAnswer(response: WireResponse): boolean {
  const declared = response.status < 300 || response.headers['x-amzn-errortype'] !== undefined;
  const told = [202, 204].includes(response.status) || typeof bodyJson(response.body) === 'object';
  return response.status >= 200 && response.status < 500 && declared && told;
}

test('durableService() answers any request, and one that it refuses changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(requests, likely), { minLength: 1, maxLength: 6 }), async (asked) => {
      const service = durableService({ executions: [order] });
      for (const request of asked) {
        const before = service.execution(order.arn);
        const response = await service.endpoint(request);
        expect(isAnswer(response), JSON.stringify({ url: request.url, status: response.status })).toBe(true);
        if (response.status >= 400) expect(service.execution(order.arn)).toBe(before);
      }
      expect(String(service.journal).split('\n').length).toBeGreaterThan(asked.length);
      expect(() => JSON.stringify(service.journal)).not.toThrow();
    }),
    { numRuns: 60 },
  );
}, 60_000);

const seven = 7_000_000;
// far deeper than any stack
const deep = (open: string, close: string, within = ''): Uint8Array => {
  const levels = 200_000;
  return toBytes(`${open.repeat(levels)}${within}${close.repeat(levels)}`);
};
const checkpointUrl = `${base}/durable-executions/${arn}/checkpoint`;
const many = Array.from({ length: 60_000 }, (_, index) => ({ Id: `s${index}`, Type: 'STEP', Action: 'START' }));

test.each<[string, Partial<WireRequest>, number]>([
  ['a body of 7 MB', { body: new Uint8Array(seven).fill(0x20) }, 413],
  ['arrays in arrays', { body: deep('[', ']') }, 400],
  ['objects in objects', { body: deep('{"a":', '}', '1') }, 400],
  [
    'a deep member that nobody knows',
    { body: toBytes(`{"CheckpointToken":"ab==","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`) },
    400,
  ],
  [
    'a deep member in place of a text',
    { body: toBytes(`{"CheckpointToken":${'['.repeat(200_000)}${']'.repeat(200_000)}}`) },
    400,
  ],
  [
    'deep updates',
    { body: toBytes(`{"CheckpointToken":"ab==","Updates":${'['.repeat(200_000)}${']'.repeat(200_000)}}`) },
    400,
  ],
  ['an open array', { body: toBytes('['.repeat(200_000)) }, 400],
  ['a member of 6 MB', { body: toBytes(`{"CheckpointToken":"${'a'.repeat(6_000_000)}"}`) }, 400],
  [
    'sixty thousand updates',
    { body: toBytes(JSON.stringify({ CheckpointToken: order.checkpointToken, Updates: many })) },
    200,
  ],
  [
    'the members of a prototype',
    { body: toBytes('{"__proto__":{"CheckpointToken":"ab=="},"constructor":{"prototype":1}}') },
    400,
  ],
  [
    'half a character',
    {
      body: toBytes(
        `{"CheckpointToken":"ab==","Updates":[{"Id":"a","Type":"STEP","Action":"START","Name":"\\ud800"}]}`,
      ),
    },
    400,
  ],
  ['bytes that are no UTF-8', { body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }, 400],
  [
    'numbers beyond all bounds',
    {
      body: toBytes(
        '{"CheckpointToken":"ab==","Updates":[{"Id":"a","Type":"WAIT","Action":"START","WaitOptions":{"WaitSeconds":1e400}}]}',
      ),
    },
    400,
  ],
  ['a path of 7 MB', { method: 'GET', url: `${base}/durable-executions/${'%41'.repeat(2_333_333)}/state` }, 400],
  [
    'a query of two hundred thousand members',
    { method: 'GET', url: `${stateUrl}?${'a=b&'.repeat(200_000)}CheckpointToken=${token}` },
    200,
  ],
  [
    'a list of a hundred thousand',
    { method: 'GET', url: `${base}/functions/f/durable-executions?${'Statuses=RUNNING&'.repeat(100_000)}` },
    400,
  ],
  [
    'a hundred thousand wrong values',
    { method: 'GET', url: `${base}/functions/f/durable-executions?${'Statuses=X&'.repeat(100_000)}` },
    400,
  ],
  [
    'broken encoding in the path',
    { method: 'GET', url: `${base}/durable-executions/%E0%A4%A/state?CheckpointToken=${token}` },
    400,
  ],
  ['broken encoding in the query', { method: 'GET', url: `${stateUrl}?CheckpointToken=%E0%A4%A` }, 400],
  ['a huge MaxItems', { method: 'GET', url: `${stateUrl}?CheckpointToken=${token}&MaxItems=${'9'.repeat(1000)}` }, 400],
  ['MaxItems in another script', { method: 'GET', url: `${stateUrl}?CheckpointToken=${token}&MaxItems=%D9%A7` }, 400],
  [
    'a marker of 1 MB',
    { method: 'GET', url: `${stateUrl}?CheckpointToken=${token}&Marker=${'A'.repeat(1_000_000)}` },
    400,
  ],
  ['a null byte', { method: 'GET', url: `${stateUrl}?CheckpointToken=%00` }, 400],
  ['a callback id of 1,024 signs', { url: `${base}/durable-execution-callbacks/${'Aa'.repeat(512)}/succeed` }, 400],
])(
  'durableService() answers %s in bounded time',
  async (_what, part, status) => {
    const service = durableService({ executions: [order] });

    const started = performance.now();
    const response = await service.endpoint({ method: 'POST', url: checkpointUrl, headers: {}, ...part });
    const printed = `${String(service.journal)}${JSON.stringify(service.journal)}`;

    expect([response.status, isAnswer(response)]).toEqual([status, true]);
    expect(printed).not.toBe('');
    expect(performance.now() - started).toBeLessThan(15_000);
  },
  30_000,
);

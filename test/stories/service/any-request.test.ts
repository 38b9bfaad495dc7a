import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durableService, execution, type WireRequest } from '../../../src/index.ts';
import { apiNames, apis } from '../../../src/model/api.ts';
import { toBytes } from '../../../src/model/body.ts';
import { codePoint } from '../../code-points.ts';
import { isAnswer } from './is-answer.ts';

const order = execution('order-17', (run) => run.step('ship').callback('approve', { status: 'STARTED' }));
const arn = encodeURIComponent(order.arn);
const token = encodeURIComponent(order.checkpointToken);
const callbackId = encodeURIComponent(order.operations[2]?.CallbackDetails?.CallbackId ?? '');
const base = 'http://127.0.0.1:9/2025-12-01';

const nasty = fc.oneof(
  fc.string({ unit: codePoint }),
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

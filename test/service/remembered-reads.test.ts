import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiNames } from '../../src/model/api.ts';
import { toRequest } from '../../src/model/request.ts';
import { readRequest } from '../../src/service/read-request.ts';
import { rememberedReads } from '../../src/service/remembered-reads.ts';

const text = fc.oneof(fc.string(), fc.constantFrom('ab==', 'orders', '%', 'x'.repeat(3000)));
const inputs = fc.record({
  DurableExecutionArn: fc.oneof(
    text,
    fc.constant('arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1'),
  ),
  FunctionName: text,
  CallbackId: text,
  CheckpointToken: text,
  Marker: text,
  MaxItems: fc.oneof(fc.integer(), text),
  Statuses: fc.array(fc.constantFrom('RUNNING', 'FAILED', 'x')),
});
const requests = fc
  .tuple(fc.constantFrom(...apiNames), inputs)
  .map(([api, input]) => toRequest(api, input, 'https://lambda.test'));

test('rememberedReads() reads any request as it is read the first time, as often as it comes', () => {
  fc.assert(
    fc.property(fc.array(requests, { minLength: 1, maxLength: 6 }), (asked) => {
      const read = rememberedReads();
      for (const request of [...asked, ...asked, ...asked.toReversed()]) {
        expect(read(request)).toEqual(readRequest(request));
      }
    }),
  );
});

test('rememberedReads() takes nothing apart twice, but what has a body', () => {
  const read = rememberedReads();
  const get = { method: 'GET', url: 'https://lambda.test/2025-12-01/functions/orders/durable-executions', headers: {} };
  const odd = { ...get, body: new Uint8Array(1) };
  const post = { ...get, method: 'POST' };

  expect(read({ ...get })).toBe(read({ ...get }));
  expect(read(odd)).not.toBe(read(odd));
  expect(read(post)).toMatchObject({ refusal: { exception: 'UnknownOperationException' } });
});

test('rememberedReads() forgets when there are too many, and keeps no long URL', () => {
  const read = rememberedReads();
  const at = (name: string) => ({
    method: 'GET',
    url: `https://h/2025-12-01/functions/${name}/durable-executions`,
    headers: {},
  });
  const first = read(at('f'));
  const long = read(at('x'.repeat(3000)));

  expect(read(at('x'.repeat(3000)))).not.toBe(long);
  for (let index = 0; index < 6000; index += 1) read(at(`f${index}`));
  expect(read(at('f'))).not.toBe(first);
  expect(read(at('f'))).toEqual(first);
});

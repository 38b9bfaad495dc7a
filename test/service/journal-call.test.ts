import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { Delivery, WireResponse } from '../../src/index.ts';
import { jsonResponse, toBytes } from '../../src/model/body.ts';
import { refuse } from '../../src/model/exceptions.ts';
import { toRequest } from '../../src/model/request.ts';
import { beginCall, type RecordedCall } from '../../src/service/journal-call.ts';

const input = { DurableExecutionArn: 'arn-1', CheckpointToken: 'token-1', MaxItems: 2 };

function callWith(outcome?: { response: WireResponse } | { thrown: unknown }, durationMs = 0): RecordedCall {
  let ticks = 0;
  const times = [1000, 1000 + durationMs];
  const context = { now: () => times.shift() ?? 0, tick: () => ++ticks, attemptOf: () => 1 };
  const call = beginCall(1, toRequest('GetDurableExecutionState', input, 'https://lambda.test'), context);
  if (outcome) call.end(outcome);
  return call;
}

test('beginCall() tells of an answer', () => {
  const response = {
    ...jsonResponse(200, { Operations: [{ Id: 'a' }], NextMarker: 'm' }, { 'x-amzn-requestid': 'r-1' }),
    notes: { page: { from: 0, to: 2, last: false }, faults: ['dropItem', 'latency'] },
  };

  const call = callWith({ response }, 12.5);

  expect(call.toJSON()).toEqual({
    number: 1,
    api: 'GetDurableExecutionState',
    input,
    attempt: 1,
    page: { items: 1, from: 0, to: 2, nextMarker: 'm' },
    faults: ['dropItem', 'latency'],
    status: 200,
    requestId: 'r-1',
    error: undefined,
    reason: undefined,
    durationMs: 12.5,
  });
  expect(call.arrived).toBe(true);
  expect(call.label).toBe('arn-1');
  expect(call.response).toBe(response);
  expect(call.output).toEqual({ Operations: [{ Id: 'a' }], NextMarker: 'm' });
});

test('beginCall() tells of a refusal and why', () => {
  const refusal = refuse({ exception: 'InvalidParameterValueException', message: 'Invalid checkpoint token' });

  const call = callWith({ response: { ...refusal, notes: { reason: 'the execution is finished' } } });

  expect([call.status, call.error, call.reason, call.page, call.arrived]).toEqual([
    400,
    'InvalidParameterValueException',
    'the execution is finished',
    undefined,
    false,
  ]);
});

test('beginCall() tells of a refusal without a name', () => {
  expect(callWith({ response: { status: 503, headers: {}, body: toBytes('<html>') } }).error).toBe('UnknownError');
});

test.each<[Delivery | undefined, string | undefined]>([
  [undefined, undefined],
  [{ delayMs: 5 }, undefined],
  [{ then: 'reset' }, 'reset'],
  [{ then: 'hang', stopAfterBytes: 3 }, 'hang'],
  [{ then: 'refuse' }, 'refuse'],
  [{ then: 'close' }, 'close'],
  [{ then: 'close', stopAfterBytes: 3 }, 'close'],
  [{ then: 'close', stopAfterBytes: 99 }, undefined],
  [{ stopAfterBytes: 3 }, 'cut'],
  [{ stopAfterBytes: 99 }, undefined],
  [{ raw: toBytes('x') }, 'raw'],
])('beginCall() tells what becomes of the delivery %j: %s', (delivery, error) => {
  const call = callWith({ response: { ...jsonResponse(200, { Operations: [] }), ...(delivery && { delivery }) } });

  expect([call.error, call.arrived]).toEqual([error, error === undefined]);
});

test.each([
  [new TypeError('broken'), 'TypeError'],
  ['broken', 'string'],
  [null, 'object'],
])('beginCall() tells that the endpoint threw %s', (thrown, error) => {
  const call = callWith({ thrown });

  expect([call.status, call.error, call.thrown, call.arrived]).toEqual([undefined, error, thrown, false]);
});

test('beginCall() tells of a call under way', () => {
  const call = callWith();

  expect([call.status, call.error, call.durationMs, call.output, call.arrived]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    false,
  ]);
});

test('beginCall() prints without the bytes', () => {
  const printed = inspect(callWith({ response: jsonResponse(200, { Operations: [] }) }));

  expect(printed).toContain("api: 'GetDurableExecutionState'");
  expect(printed).not.toContain('Uint8Array');
});

import { expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { bodyJson, bodyText } from '../../src/model/body.ts';
import { ask, askState, pagedEndpoint } from './paged-endpoint.ts';

const struck = (fault: Fault, marker?: string) => withFaults(pagedEndpoint, fault)(askState({ Marker: marker }));

test('faults.throttle() carries a wait and a reason', async () => {
  const answer = await struck(faults.throttle({ retryAfter: 1, reason: 'ConcurrentInvocationLimitExceeded' }));

  expect(answer).toMatchObject({
    status: 429,
    headers: { 'x-amzn-errortype': 'TooManyRequestsException', 'retry-after': '1' },
    notes: { faults: ['throttle'] },
  });
  expect(bodyJson(answer.body)).toEqual({
    Type: 'User',
    message: 'Rate exceeded',
    Reason: 'ConcurrentInvocationLimitExceeded',
  });
});

test('faults.serviceError() and faults.unavailable() are 500 and 503', async () => {
  expect(await struck(faults.serviceError())).toMatchObject({
    status: 500,
    headers: { 'x-amzn-errortype': 'ServiceException' },
  });
  expect(await struck(faults.unavailable())).toMatchObject({ status: 503, headers: {}, body: new Uint8Array() });
});

test('faults.misplacedErrorName() has the name nowhere but in Type', async () => {
  const answer = await struck(faults.misplacedErrorName({ exception: 'ResourceNotFoundException' }));

  expect([answer.status, answer.headers]).toEqual([404, { 'content-type': 'application/json' }]);
  expect(bodyJson(answer.body)).toEqual({
    Type: 'ResourceNotFoundException',
    Message: 'The name of this error is in its Type',
  });
});

test('faults.nonJsonError() is HTML', async () => {
  const answer = await struck(faults.nonJsonError());

  expect([answer.status, bodyText(answer.body).slice(0, 6)]).toEqual([500, '<html>']);
});

test('faults.staleToken() says it in the words of the service', async () => {
  expect(bodyJson((await struck(faults.staleToken())).body)).toMatchObject({ message: 'Invalid checkpoint token' });
  expect((await withFaults(pagedEndpoint, faults.staleToken())(ask('GetDurableExecution'))).status).toBe(404);
});

test('faults.refusedMarker() refuses requests that have one', async () => {
  expect((await struck(faults.refusedMarker())).status).toBe(200);
  expect((await struck(faults.refusedMarker(), 'm2')).status).toBe(400);
});

test('faults.expiredMarker() refuses the rest of a read until it begins again', async () => {
  const endpoint = withFaults(pagedEndpoint, faults.expiredMarker({ on: { page: 2 }, times: 1 }));
  const statuses: number[] = [];
  for (const Marker of [undefined, 'm2', 'm2', 'm4', undefined, 'm2']) {
    statuses.push((await endpoint(askState({ Marker }))).status);
  }

  expect(statuses).toEqual([200, 400, 400, 400, 200, 200]);
});

test('faults.expiredMarker() keeps the APIs apart', async () => {
  const endpoint = withFaults(pagedEndpoint, faults.expiredMarker({ on: { api: 'GetDurableExecutionState' } }));

  expect((await endpoint(askState({ Marker: 'm2' }))).status).toBe(400);
  expect((await endpoint(ask('GetDurableExecutionHistory', { Marker: 'm3' }))).status).toBe(200);
});

test('faults.clockSkew() has the date of another clock', async () => {
  const answer = await struck(faults.clockSkew({ date: '2030-01-01T00:00:00Z' }));

  expect(answer).toMatchObject({
    status: 403,
    headers: { 'x-amzn-errortype': 'InvalidSignatureException', date: 'Tue, 01 Jan 2030 00:00:00 GMT' },
  });
  expect(bodyText(answer.body)).toMatch(/Signature expired/);
});

test('faults.clockSkew() refuses a date that is none', () => {
  expect(() => withFaults(pagedEndpoint, faults.clockSkew({ date: 'soon' }))).toThrow(
    new RangeError("Cannot use 'date' of fault 'clockSkew': found 'soon', expected a time as ISO 8601"),
  );
});

import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { exceptionName, toApiError, toUnreadableError } from '../../src/client/api-error.ts';
import { toBytes } from '../../src/model/body.ts';
import { exceptions, refuse } from '../../src/model/exceptions.ts';

const api = 'GetDurableExecutionState';
const received = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  headers,
  body: toBytes(body),
  requestId: 'r-1',
  notes: undefined,
});

test('toApiError() names every exception as the service names it', () => {
  const names = Object.keys(exceptions) as (keyof typeof exceptions)[];

  for (const exception of names) {
    const { status, headers, body } = refuse({ exception, message: 'no' });
    const text = new TextDecoder().decode(body as Uint8Array);
    const error = toApiError(api, received(status, text, headers));

    expect([error.name, error.message, error.status]).toEqual([exception, 'no', exceptions[exception].status]);
  }
});

test('toApiError() carries reason, seconds to wait, request id and response', () => {
  const throttled = received(429, '{"message":"slow","Reason":"CallerRateLimitExceeded"}', {
    'x-amzn-errortype': 'TooManyRequestsException',
    'retry-after': '1.5',
  });

  const error = toApiError(api, throttled);

  expect(error).toBeInstanceOf(Error);
  expect(error.reason).toBe('CallerRateLimitExceeded');
  expect(error.retryAfterSeconds).toBe(1.5);
  expect(error.requestId).toBe('r-1');
  expect(error.response).toBe(throttled);
});

test('toApiError() leaves out seconds that are a date', () => {
  const error = toApiError(api, received(429, '{}', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }));

  expect(error.retryAfterSeconds).toBeUndefined();
});

test.each(['', '<html>', '[]', 'null', '7'])('toApiError() makes do with the body %j', (body) => {
  const error = toApiError(api, received(503, body));

  expect(error.name).toBe('UnknownError');
  expect(error.message).toBe(`Cannot call '${api}': found status 503 without a message, expected 200`);
});

test('toApiError() gives an error that prints without its response', () => {
  expect(inspect(toApiError(api, received(400, '{"message":"no"}')))).not.toContain('Uint8Array');
});

test.each([
  [{ 'x-amzn-errortype': 'A' }, { __type: 'B', code: 'C' }, 'A'],
  [{ 'x-amzn-errortype': 'A:http://internal.amazon.com/' }, {}, 'A'],
  [{ 'x-amzn-errortype': 'com.amazonaws.lambda#A' }, {}, 'A'],
  [{ 'x-amzn-errortype': 'com.amazonaws.lambda#A:http://x/#y' }, {}, 'A'],
  [{}, { __type: 'ns#B', code: 'C' }, 'B'],
  [{}, { code: 'C' }, 'C'],
  [{}, { Code: 'D' }, 'D'],
  [{}, { Type: 'User', __type: 5 }, undefined],
  [{ 'x-amzn-errortype': '' }, {}, undefined],
])('exceptionName() reads headers %j and body %j as %s', (headers, body, name) => {
  expect(exceptionName(headers as Record<string, string>, body)).toBe(name);
});

test('toUnreadableError() is a SyntaxError that shows how the body begins and keeps its cause', () => {
  const cause = new Error('why');
  const error = toUnreadableError(api, received(200, `<html>${'x'.repeat(100)}`), cause);

  expect(error).toBeInstanceOf(SyntaxError);
  expect(error.message).toBe(
    `Cannot read the answer to '${api}': found "<html>${'x'.repeat(74)}", expected a JSON object`,
  );
  expect(error.cause).toBe(cause);
  expect(error.status).toBe(200);
});

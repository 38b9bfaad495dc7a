import { expect, test } from 'vitest';
import { isRefusal, outcomeOf, type Reply } from '../../../src/contract/endpoints/reply.ts';

const reply: Reply = {
  number: 1,
  api: 'GetDurableExecution',
  input: {},
  request: { method: 'GET', url: '/', headers: {} },
  headers: {},
  violations: [],
};

test('isRefusal() holds for 400 to 499 alone', () => {
  expect([399, 400, 499, 500, undefined].map((status) => isRefusal({ ...reply, ...(status && { status }) }))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

test('outcomeOf() tells what became of a request', () => {
  expect(outcomeOf({ ...reply, unsent: 'the time was used up' })).toBe('was not sent: the time was used up');
  expect(outcomeOf({ ...reply, failure: 'breaks with ECONNRESET' })).toBe('breaks with ECONNRESET');
  expect(outcomeOf({ ...reply, status: 200, output: {} })).toBe('is answered with 200');
  expect(outcomeOf({ ...reply, status: 404 })).toBe('is refused with 404 without a name');
  expect(outcomeOf({ ...reply, status: 400, error: 'X', message: 'no' })).toBe('is refused with 400 X: "no"');
});

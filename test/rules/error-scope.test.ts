import { expect, test } from 'vitest';
import { jsonResponse } from '../../src/model/body.ts';
import { errorScope } from '../../src/rules/error-scope.ts';

const nameOf = (headers: Readonly<Record<string, string>>, body: object = {}): string | undefined =>
  errorScope(jsonResponse(400, body, headers), undefined).name;

test('errorScope() reads the name as clients do', () => {
  expect(nameOf({ 'x-amzn-errortype': 'A' }, { __type: 'B' })).toBe('A');
  expect(nameOf({ 'X-Amzn-ErrorType': 'A:http://internal.amazon.com/coral/' })).toBe('A');
  expect(nameOf({}, { __type: 'com.amazonaws.lambda#B' })).toBe('B');
  expect(nameOf({}, { code: 'C' })).toBe('C');
  expect([nameOf({}), nameOf({ 'x-amzn-errortype': '' }), nameOf({}, { __type: 7 })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('errorScope() takes anything for an answer', () => {
  for (const value of [undefined, null, 7, 'x', [], { status: '400', headers: [], body: {} }]) {
    const { body, name, status } = errorScope(value, 'StopDurableExecution');
    expect({ body, name, status }).toEqual({ body: undefined, name: undefined, status: undefined });
  }
});

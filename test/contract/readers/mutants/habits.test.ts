import { expect, test } from 'vitest';
import { callFailure, statusOf } from '../../../../src/contract/readers/mutants/habits.ts';

test('callFailure() is an error that knows its status', () => {
  const failure = callFailure('no', 429);

  expect(failure).toBeInstanceOf(Error);
  expect([failure.name, failure.message, statusOf(failure)]).toEqual(['CallFailure', 'no', 429]);
});

test('statusOf() is 0 where no answer came', () => {
  expect(statusOf(new TypeError('fetch failed'))).toBe(0);
  expect(statusOf('text')).toBe(0);
});

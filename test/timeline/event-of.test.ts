import { expect, test } from 'vitest';
import { eventResult, retryDetails } from '../../src/timeline/event-of.ts';

test('eventResult() always says that nothing was truncated', () => {
  expect(eventResult(undefined)).toEqual({ Truncated: false });
  expect(eventResult('')).toEqual({ Payload: '', Truncated: false });
});

test('retryDetails() leaves the delay out after the last attempt', () => {
  expect(retryDetails(3)).toEqual({ CurrentAttempt: 3 });
});

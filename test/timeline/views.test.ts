import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';

test('payloadOf() writes epoch milliseconds', () => {
  const payload = execution('a', () => {}, { start: 1500 }).invocation();

  expect(payload.InitialExecutionState.Operations[0]?.StartTimestamp).toBe(1500);
});

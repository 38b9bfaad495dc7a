import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';

test('applyReturn() writes InvocationCompleted before the event of the end', () => {
  const types = execution('a', (run) => run.succeed()).events.map((event) => event.EventType);

  expect(types).toEqual(['ExecutionStarted', 'InvocationCompleted', 'ExecutionSucceeded']);
});

import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';

test('invocation() leaves what is behind the page to State', () => {
  const payload = execution('a', (run) => run.step('s')).invocation({ page: 0 });

  expect(payload.InitialExecutionState.Operations).toEqual([]);
  expect(payload.InitialExecutionState.NextMarker).toBeTruthy();
});

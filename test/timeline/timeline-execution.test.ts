import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';

test('at() gives the execution as it was', () => {
  const told = execution('a', (run) => run.step('s').wait('w', { seconds: 5 }));

  expect(told.at({ checkpoint: 1 }).operations.map((operation) => operation.Status)).toEqual(['STARTED', 'STARTED']);
});

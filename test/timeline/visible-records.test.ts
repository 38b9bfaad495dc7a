import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';

test('visibleRecords() leaves out what lies below a closed context', () => {
  const { operations } = execution('a', (run) => run.child('c', (inner) => inner.step('s')));

  expect(operations.map((operation) => operation.Name)).toEqual([undefined, 'c']);
});

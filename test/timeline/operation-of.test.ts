import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';

test('operationOf() writes timestamps in seconds and nothing that is null', () => {
  const { operations } = execution('a', (run) => run.wait(undefined, { seconds: 5 }), { start: 1500, idStyle: 'hex' });

  expect(operations[0]?.StartTimestamp).toBe(1.5);
  expect(Object.keys(operations[1] ?? {})).toEqual([
    'Id',
    'Type',
    'SubType',
    'StartTimestamp',
    'EndTimestamp',
    'Status',
    'WaitDetails',
  ]);
});

import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';

test('changesUntil() refuses a moment that the execution does not have', () => {
  const { log, at } = execution('a', (run) => run.step('s'));

  expect(log).toHaveLength(4);
  expect(() => at({ change: 5 })).toThrow(
    new RangeError('Cannot go to change 5 of the execution: expected a whole number from 1 to 4'),
  );
});

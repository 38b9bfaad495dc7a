import { expect, test } from 'vitest';
import { execution } from '../../../src/fixtures/execution.ts';
import { findOperations } from '../../../src/view/client/find-operations.ts';
import { pictureOfExecution } from '../../../src/view/picture-of-execution.ts';

const picture = pictureOfExecution(
  execution('order-17', (run) => run.step('Reserve stock').wait('pause', { seconds: 1 })),
);

test('findOperations() finds by name, kind and status, whatever the case', () => {
  expect([...findOperations(picture, 'reserve')]).toEqual([1]);
  expect([...findOperations(picture, 'WAIT')]).toEqual([2]);
  expect([...findOperations(picture, 'succeeded')]).toEqual([1, 2]);
});

test('findOperations() finds nothing for no text', () => {
  expect(findOperations(picture, ' ').size).toBe(0);
});

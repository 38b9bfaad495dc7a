import { expect, test } from 'vitest';
import { PaginationError } from '../../src/index.ts';

const message = (markers: readonly string[], length: number): string =>
  new PaginationError('GetDurableExecutionState', { markers, length }).message;

test('PaginationError() carries the markers that came back', () => {
  const error = new PaginationError('GetDurableExecutionState', { markers: ['A', 'B'], length: 2 });

  expect(error).toBeInstanceOf(Error);
  expect({ ...error }).toEqual({
    name: 'PaginationError',
    api: 'GetDurableExecutionState',
    markers: ['A', 'B'],
    length: 2,
  });
});

test('PaginationError() shows the cycle, a long one by its ends', () => {
  expect(message(['A'], 1)).toBe(
    "Cannot paginate 'GetDurableExecutionState': found the same next token twice: {'Marker': 'A'}, expected a new marker",
  );
  expect(message(['A', 'B'], 2)).toContain("found a cycle of 2 markers: 'A' → 'B' → 'A', expected");
  expect(message(['A', 'B', 'C', 'D', 'E', 'F', 'G'], 7)).toContain(
    "a cycle of 7 markers: 'A' → … → 'G' → 'A', expected",
  );
  expect(message(['A', 'Z'], 5000)).toContain("a cycle of 5000 markers: 'A' → … → 'Z' → 'A', expected");
});

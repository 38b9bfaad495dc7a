import { expect, test } from 'vitest';
import { pruneOperations } from '../../../src/cassette/execution/prune-operations.ts';
import type { Operation } from '../../../src/model/wire.ts';

function operation(Id: string, ParentId: string | undefined, change: Partial<Operation> = {}): Operation {
  return {
    Id,
    ...(ParentId !== undefined && { ParentId }),
    Type: 'CONTEXT',
    StartTimestamp: 0,
    Status: 'SUCCEEDED',
    ...change,
  };
}

function listed(...operations: readonly Operation[]): string {
  return pruneOperations(operations)
    .map(({ Id }) => Id)
    .join('');
}

test('pruneOperations() drops what is below a closed context', () => {
  expect(listed(operation('a', undefined), operation('b', 'a'))).toBe('a');
  expect(listed(operation('a', undefined, { Status: 'STARTED' }), operation('b', 'a'))).toBe('ab');
});

test('pruneOperations() keeps the children that a context says to keep, but nothing below a dropped one', () => {
  const keeps = { ContextDetails: { ReplayChildren: true } };

  expect(listed(operation('a', undefined, keeps), operation('b', 'a'), operation('c', 'b'))).toBe('ab');
  expect(listed(operation('a', undefined), operation('b', 'a', keeps), operation('c', 'b'))).toBe('a');
});

test('pruneOperations() ends, and keeps what has a parent that is not there', () => {
  expect(listed(operation('a', 'gone'))).toBe('a');
  expect(listed(operation('a', 'b', { Status: 'STARTED' }), operation('b', 'a', { Status: 'STARTED' }))).toBe('ab');
});

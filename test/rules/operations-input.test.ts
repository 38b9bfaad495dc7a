import { expect, test } from 'vitest';
import { operationsInput } from '../../src/rules/operations-input.ts';

test('operationsInput() places violations of the form below the path', () => {
  const input = operationsInput([{ Id: 's1', Type: 'STEP', Status: 'STARTED', StartTimestamp: 1, Name: 7 }], {
    subject: 'the state',
    path: '/before',
  });

  expect(input.list.operations).toEqual([{ Id: 's1', Type: 'STEP', Status: 'STARTED', StartTimestamp: 1 }]);
  expect(input.violations.map(({ rule, path, message }) => [rule, path, message])).toEqual([
    ['operation/schema', '/before/0/Name', 'operation 1 (Id s1) has 7 as Name'],
  ]);
});

test('operationsInput() takes anything for an empty list, and says so', () => {
  const { list, violations } = operationsInput(undefined, { subject: 'the state', path: '/before' });

  expect(list.operations).toEqual([]);
  expect(violations.map(({ path, message }) => [path, message])).toEqual([['/before', 'the state is nothing']]);
});

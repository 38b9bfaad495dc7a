import { expect, test } from 'vitest';
import { paginatedForm } from '../../src/paginator/paginated-api.ts';

test('paginatedForm() knows each operation by both names', () => {
  const names = [
    ['GetDurableExecutionHistory', 'get_durable_execution_history', 'Events'],
    ['GetDurableExecutionState', 'get_durable_execution_state', 'Operations'],
    ['ListDurableExecutionsByFunction', 'list_durable_executions_by_function', 'DurableExecutions'],
  ] as const;

  for (const [api, boto, items] of names) {
    expect(paginatedForm(boto)).toEqual(paginatedForm(api));
    expect(paginatedForm(api)).toMatchObject({ api, items });
  }
});

test('paginatedForm() knows the members of an input', () => {
  const form = paginatedForm('GetDurableExecutionState');

  expect([...form.members.keys()]).toEqual(['DurableExecutionArn', 'CheckpointToken', 'Marker', 'MaxItems']);
  expect(form.required).toEqual(['DurableExecutionArn', 'CheckpointToken']);
  expect(paginatedForm('ListDurableExecutionsByFunction').required).toEqual(['FunctionName']);
});

test('paginatedForm() refuses other names', () => {
  for (const name of ['GetDurableExecution', 'get_durable_execution', 'constructor', '']) {
    expect(() => paginatedForm(name)).toThrow(RangeError);
  }
});

import { expect, test } from 'vitest';
import { listOperations } from '../../src/rules/operation-list.ts';
import { scopeOf } from '../../src/rules/read-scope.ts';

const list = listOperations(
  [[{ Id: 's1', Type: 'STEP' }, { Id: 'e-1', Type: 'EXECUTION' }, undefined, { Type: 'EXECUTION' }]],
  () => '',
);
const facts = { pages: [], complete: true, live: false, arn: undefined };

test('scopeOf() finds every EXECUTION operation', () => {
  expect(scopeOf(list, facts).executions).toEqual([1, 3]);
});

test('scopeOf() takes the id of the execution from the end of the ARN', () => {
  const ids = [undefined, 'arn:aws:lambda:x/durable-execution/order-17/e-1', 'e-1', 'a/'].map(
    (arn) => scopeOf(list, { ...facts, arn }).executionId,
  );

  expect(ids).toEqual([undefined, 'e-1', 'e-1', '']);
});

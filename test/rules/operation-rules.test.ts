import { expect, test } from 'vitest';
import { operationRules } from '../../src/rules/operation-rules.ts';

test('operationRules() are about single operations, each under an id of its own', () => {
  const ids = operationRules.map(({ id }) => id);

  expect(ids.filter((id) => !id.startsWith('operation/'))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

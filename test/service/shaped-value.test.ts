import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesShape } from '../../src/model/shape.ts';
import { shapedValue } from '../../src/service/shaped-value.ts';

test('shapedValue() keeps what a shape knows and nothing else', () => {
  const value = JSON.parse(
    '{"CheckpointToken":"ab==","Zed":1,"__proto__":{"Updates":[]},"ClientToken":null,"Updates":[{"Id":"a","Zed":{},"Name":null,"StepOptions":{"NextAttemptDelaySeconds":3,"constructor":1}}]}',
  );

  expect(shapedValue('CheckpointDurableExecutionRequest', value)).toEqual({
    CheckpointToken: 'ab==',
    Updates: [{ Id: 'a', StepOptions: { NextAttemptDelaySeconds: 3 } }],
  });
});

test('shapedValue() leaves what is of another type for the checks to find', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const shaped = shapedValue('OperationUpdate', value);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) expect(shaped).toBe(value);
      if (matchesShape('OperationUpdate', value)) expect(matchesShape('OperationUpdate', shaped)).toBe(true);
    }),
  );
});

test('shapedValue() goes no deeper than its shape', () => {
  const deep: unknown = JSON.parse(`${'{"Updates":['.repeat(1)}${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}]}`);

  expect(() => shapedValue('CheckpointDurableExecutionRequest', deep)).not.toThrow();
});

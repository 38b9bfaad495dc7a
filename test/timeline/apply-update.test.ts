import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';

test('applyUpdate() counts an attempt when it ends', () => {
  const { operations } = execution('a', (run) => run.step('s', { attempts: 2 }));

  expect(operations[1]?.StepDetails).toEqual({ Attempt: 2 });
});

import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { parseExecution } from '../../src/timeline/parse-execution.ts';

test('parseExecution() reads what an execution writes', () => {
  const written = JSON.stringify(execution('a', (run) => run.step('s', { result: 1 })));

  expect(JSON.stringify(parseExecution(written))).toBe(written);
});

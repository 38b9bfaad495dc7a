import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { executionFormat } from '../../src/timeline/execution-file.ts';

test('executionFormat carries a version and stands first in what an execution writes', () => {
  expect(executionFormat).toBe('lambda-durable-testkit/execution@1');
  expect(Object.entries(execution('a').toJSON())[0]).toEqual(['format', executionFormat]);
});

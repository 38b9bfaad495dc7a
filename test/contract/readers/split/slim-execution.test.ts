import { expect, test } from 'vitest';
import { slimmed } from '../../../../src/contract/readers/split/slim-execution.ts';
import { execution } from '../../../../src/index.ts';

test('slimmed() cuts long texts, and nothing else', () => {
  const long = execution('long', (run) => run.step('a', { result: 'x'.repeat(1000) }).step('b', { result: 'short' }));

  const slim = slimmed(long);

  expect(slim.operations.map(({ StepDetails }) => StepDetails?.Result)).toEqual([undefined, '"…"', '"short"']);
  expect(slim.operations.map(({ Id }) => Id)).toEqual(long.operations.map(({ Id }) => Id));
  expect(JSON.stringify(slim.events)).not.toContain('xxx');
  expect(slim.checkpointToken).toBe(long.checkpointToken);
  const short = execution('short', (run) => run.step('a', { error: { type: 'E', message: 'm', stackTrace: ['f'] } }));
  expect(slimmed(short).operations).toEqual(short.operations);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../src/fixtures/execution.ts';
import { assertExecution, checkExecution, checkStop } from '../../src/rules/check-execution.ts';
import { garbageLike } from './garbage.ts';

const { summary } = execution('order-17', (run) => run.fail('no funds'));

test('checkExecution() never throws, whatever the answer is', () => {
  fc.assert(
    fc.property(garbageLike(summary), (value) => {
      expect(Array.isArray(checkExecution(value))).toBe(true);
      expect(Array.isArray(checkStop(value))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('checkExecution() leaves an unknown status to the form', () => {
  expect(checkExecution({ ...summary, Status: 'PAUSED' }).map(({ rule }) => rule)).toEqual([
    'execution/schema',
    'execution/error-only-when-failed',
  ]);
});

test('checkStop() wants the moment of the stop', () => {
  expect(checkStop({ StopTimestamp: 1767225600 })).toEqual([]);
  expect(checkStop({ StopTimestamp: '2026' }).map(({ path }) => path)).toEqual(['/StopTimestamp']);
});

test('assertExecution() throws unless the answer holds', () => {
  expect(() => assertExecution(summary)).not.toThrow();
  expect(() => assertExecution({ ...summary, EndTimestamp: undefined })).toThrow('Cannot accept the execution');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertCheckpoint, checkCheckpoint } from '../../src/rules/check-checkpoint.ts';
import { garbageLike } from './garbage.ts';

const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: 1767225600 };
const response = { CheckpointToken: 'dG9rZW4', NewExecutionState: { Operations: [step], NextMarker: 'm' } };

test('checkCheckpoint() never throws, whatever the answer is', () => {
  fc.assert(
    fc.property(garbageLike(response), (value) => {
      expect(Array.isArray(checkCheckpoint(value))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('checkCheckpoint() checks every operation of the change set', () => {
  const found = checkCheckpoint({ NewExecutionState: { Operations: [step, { ...step, Status: 'STOPPED' }] } });

  expect(found.map(({ rule, path }) => [rule, path])).toEqual([
    ['page/ids-unique', '/NewExecutionState/Operations/1/Id'],
    ['operation/status-reachable', '/NewExecutionState/Operations/1/Status'],
    ['operation/terminal-has-end-timestamp', '/NewExecutionState/Operations/1'],
    ['operation/attempts-counted', '/NewExecutionState/Operations/1'],
  ]);
});

test('checkCheckpoint() accepts an answer without a token', () => {
  expect(checkCheckpoint({ NewExecutionState: {} })).toEqual([]);
});

test('assertCheckpoint() throws unless the answer holds', () => {
  expect(() => assertCheckpoint(response)).not.toThrow();
  expect(() => assertCheckpoint({})).toThrow('Cannot accept the answer of CheckpointDurableExecution');
});

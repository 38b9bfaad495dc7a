import { expect, test } from 'vitest';
import { findServiceTransition, findTransition, reachableStatuses } from '../../src/model/transitions.ts';
import { defaultVariants } from '../../src/model/variants.ts';

test('findTransition() finds no row for an illegal pair', () => {
  expect(findTransition('STEP', 'CANCEL', defaultVariants)).toBeUndefined();
  expect(findTransition('STEP', 'RETRY', defaultVariants)?.to).toBe('PENDING');
});

test('findServiceTransition() refuses an unknown trigger', () => {
  expect(() => findServiceTransition('moon' as 'timer')).toThrow(
    new RangeError("Cannot change an operation by 'moon': found no such trigger of the service"),
  );
});

test('reachableStatuses() leaves out what a type never has', () => {
  expect([...reachableStatuses('CONTEXT')]).toEqual(['STARTED', 'SUCCEEDED', 'FAILED']);
});

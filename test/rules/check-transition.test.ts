import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertTransition, checkTransition } from '../../src/rules/check-transition.ts';
import { garbageLike } from './garbage.ts';

const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: 1767225600 };
const context = { ...step, Id: 'c1', Type: 'CONTEXT', SubType: 'Map' };
const operations = [context, { ...step, ParentId: 'c1' }];

test('checkTransition() never throws, whatever the reads are', () => {
  fc.assert(
    fc.property(garbageLike(operations), garbageLike(operations), (before, after) => {
      expect(Array.isArray(checkTransition(before, after))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('checkTransition() finds nothing between a read and itself', () => {
  expect(checkTransition(operations, operations)).toEqual([]);
});

test('checkTransition() says which read has a wrong form', () => {
  const found = checkTransition([{ ...step, Name: 7 }], 'none').map(({ path, message }) => [path, message]);

  expect(found.slice(0, 2)).toEqual([
    ['/before/0/Name', 'operation 1 (Id s1) has 7 as Name'],
    ['/after', "the later read is 'none'"],
  ]);
});

test('assertTransition() throws unless the reads fit together', () => {
  expect(() => assertTransition(operations, operations)).not.toThrow();
  expect(() => assertTransition(operations, [])).toThrow('Cannot accept the transition: found 1 violation of 1 rule');
});

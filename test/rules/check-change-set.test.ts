import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertChangeSet, checkChangeSet } from '../../src/rules/check-change-set.ts';
import { garbageLike } from './garbage.ts';

const step = { Id: 's1', Type: 'STEP', SubType: 'Step', Status: 'STARTED', StartTimestamp: 1767225600 };
const wait = { ...step, Id: 'w1', Type: 'WAIT', SubType: 'Wait', WaitDetails: { ScheduledEndTimestamp: 1767225660 } };

test('checkChangeSet() never throws, whatever the values are', () => {
  const list = garbageLike([step, wait]);
  fc.assert(
    fc.property(list, garbageLike({ Operations: [step, wait], NextMarker: 'm' }), list, (before, changes, after) => {
      expect(Array.isArray(checkChangeSet(before, changes, after))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('checkChangeSet() finds an Id that comes twice', () => {
  expect(checkChangeSet([], { Operations: [step, step] }, [step])).toMatchObject([
    { rule: 'page/ids-unique', path: '/changeSet/Operations/1/Id' },
  ]);
});

test('assertChangeSet() throws unless the change set leads from one state to the other', () => {
  expect(() => assertChangeSet([step], { Operations: [wait] }, [step, wait])).not.toThrow();
  expect(() => assertChangeSet([step], { Operations: [step] }, [step])).not.toThrow(); // a full dump is only info
  expect(() => assertChangeSet([step], {}, [step, wait])).toThrow('Cannot accept the change set');
});

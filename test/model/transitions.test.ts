import { expect, test } from 'vitest';
import { operationActions, operationStatuses, operationTypes, terminalStatuses } from '../../src/model/statuses.ts';
import {
  canFollow,
  findServiceTransition,
  findTransition,
  reachableStatuses,
  serviceTransitions,
  updateTransitions,
} from '../../src/model/transitions.ts';
import { defaultVariants } from '../../src/model/variants.ts';
import type { OperationStatus, OperationType } from '../../src/model/wire.ts';

test('updateTransitions and serviceTransitions never leave a status that is terminal', () => {
  const left = [...updateTransitions.flatMap((row) => row.from), ...serviceTransitions.map((row) => row.from)];

  expect(left.filter((status) => status !== 'none' && terminalStatuses.has(status))).toEqual([]);
});

test('updateTransitions holds one row for each pair under any choice of variants', () => {
  for (const type of operationTypes) {
    for (const action of operationActions) {
      for (const stepStartOnStarted of ['refuse', 'accept'] as const) {
        for (const cancel of ['refuse', 'accept'] as const) {
          const rows = updateTransitions.filter(
            (row) =>
              row.type === type &&
              row.action === action &&
              (!row.where || { stepStartOnStarted, cancel }[row.where.variant] === row.where.is),
          );

          expect(rows.length).toBeLessThanOrEqual(1);
          expect(findTransition(type, action, { stepStartOnStarted, cancel })).toBe(rows[0]);
        }
      }
    }
  }
});

test.for<[OperationType, readonly string[]]>([
  ['EXECUTION', ['SUCCEED', 'FAIL']],
  ['CONTEXT', ['START', 'SUCCEED', 'FAIL']],
  ['STEP', ['START', 'SUCCEED', 'FAIL', 'RETRY']],
  ['WAIT', ['START', 'CANCEL']],
  ['CALLBACK', ['START']],
  ['CHAINED_INVOKE', ['START']],
])('findTransition() knows the actions of %s: %j', ([type, actions]) => {
  expect(operationActions.filter((action) => findTransition(type, action, defaultVariants))).toEqual(actions);
});

test('findTransition() knows CANCEL of CALLBACK and CHAINED_INVOKE only where the variant accepts it', () => {
  const accepting = { ...defaultVariants, cancel: 'accept' } as const;

  expect(findTransition('CALLBACK', 'CANCEL', accepting)?.to).toBe('CANCELLED');
  expect(findTransition('CHAINED_INVOKE', 'CANCEL', accepting)?.to).toBe('CANCELLED');
});

// which status an operation of each type can have at all; CANCELLED of the last two only in a variant
test.for<[OperationType, readonly OperationStatus[]]>([
  ['EXECUTION', ['STARTED', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'STOPPED']],
  ['CONTEXT', ['STARTED', 'SUCCEEDED', 'FAILED']],
  ['STEP', ['STARTED', 'PENDING', 'READY', 'SUCCEEDED', 'FAILED']],
  ['WAIT', ['STARTED', 'SUCCEEDED', 'CANCELLED']],
  ['CALLBACK', ['STARTED', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'TIMED_OUT']],
  ['CHAINED_INVOKE', ['STARTED', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'TIMED_OUT', 'STOPPED']],
])('reachableStatuses() of %s are %j', ([type, statuses]) => {
  const reached = reachableStatuses(type);

  expect(operationStatuses.filter((status) => reached.has(status))).toEqual(statuses);
});

test.for<[OperationType, OperationStatus, readonly OperationStatus[]]>([
  ['EXECUTION', 'STARTED', ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'STOPPED']],
  ['CONTEXT', 'STARTED', ['SUCCEEDED', 'FAILED']],
  ['STEP', 'STARTED', ['STARTED', 'PENDING', 'SUCCEEDED', 'FAILED']],
  ['STEP', 'PENDING', ['READY']],
  ['STEP', 'READY', ['STARTED', 'PENDING', 'SUCCEEDED', 'FAILED']],
  ['WAIT', 'STARTED', ['SUCCEEDED', 'CANCELLED']],
  ['CALLBACK', 'STARTED', ['SUCCEEDED', 'FAILED', 'CANCELLED', 'TIMED_OUT']],
  ['CHAINED_INVOKE', 'STARTED', ['SUCCEEDED', 'FAILED', 'CANCELLED', 'TIMED_OUT', 'STOPPED']],
])('canFollow() lets %s go from %s to %j and nowhere else', ([type, from, to]) => {
  expect(operationStatuses.filter((status) => canFollow(type, from, status))).toEqual(
    operationStatuses.filter((status) => to.includes(status)),
  );
});

test('canFollow() lets no operation leave a terminal status', () => {
  for (const type of operationTypes) {
    for (const from of terminalStatuses) {
      expect(operationStatuses.filter((status) => canFollow(type, from, status))).toEqual([]);
    }
  }
});

test('findServiceTransition() finds the row of every trigger and none for an unknown one', () => {
  for (const row of serviceTransitions) expect(findServiceTransition(row.trigger)).toBe(row);
  expect(findServiceTransition('moon' as 'timer')).toBeUndefined();
});

test('serviceTransitions writes an event for every change but the step that becomes READY', () => {
  expect(serviceTransitions.filter((row) => row.event === undefined).map((row) => row.trigger)).toEqual(['retry-due']);
});

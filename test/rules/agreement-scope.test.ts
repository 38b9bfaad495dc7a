import { expect, test } from 'vitest';
import { eventsOfOperation, recorded } from '../../src/rules/agreement-scope.ts';
import { relate } from '../../src/rules/family.ts';
import { historyScope } from '../../src/rules/history-scope.ts';
import { listOperations } from '../../src/rules/operation-list.ts';

const history = historyScope(
  [
    { EventType: 'ExecutionStarted', Id: 'other' },
    { EventType: 'StepStarted', Id: 's1' },
    { EventType: 'StepSucceeded', Id: 's1' },
  ],
  { arn: undefined, data: undefined, reverse: false },
);

test('eventsOfOperation() finds events by Id, and those of the execution whatever their Id', () => {
  const numbers = (operation: object): readonly number[] =>
    eventsOfOperation({ history }, operation).map(({ of }) => of);

  expect(numbers({ Type: 'STEP', Id: 's1' })).toEqual([1, 2]);
  expect(numbers({ Type: 'EXECUTION', Id: 'e-1' })).toEqual([0]);
  expect(numbers({ Type: 'STEP', Id: 's2' })).toEqual([]);
  expect(numbers({ Type: 'STEP' })).toEqual([]);
});

test('recorded() leaves operations without events out', () => {
  const list = listOperations([[{ Type: 'STEP', Id: 's2' }, undefined, { Type: 'STEP', Id: 's1' }]], () => '');
  const agreement = { list: { ...list, ...relate(list) }, history, earlier: list };
  const finding = { at: '', expected: '', received: '', says: '' };

  expect(recorded(agreement, (_, events) => ({ ...finding, received: `${events.length}` }))).toEqual([
    { ...finding, of: 2, received: '2' },
  ]);
});

import { expect, test } from 'vitest';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import { servedList } from '../../../../src/contract/readers/verdict/served-list.ts';

const execution = recipes.order.make();

test('servedList() names operations by their place and name', () => {
  const list = servedList({ execution, list: 'state' });

  expect(list.noun).toBe('operation');
  expect(list.ids).toEqual(execution.operations.map(({ Id }) => Id));
  expect([0, 1, 4].map(list.nameOf)).toEqual([
    'operation 1 (EXECUTION)',
    "operation 2 'reserve stock'",
    "operation 5 'send parcel'",
  ]);
  expect(list.indexOf(list.ids[3] ?? '')).toBe(3);
  expect(list.indexOf('other')).toBeUndefined();
});

test('servedList() names events by their place and type', () => {
  const list = servedList({ execution, list: 'history' });

  expect(list.noun).toBe('event');
  expect(list.ids.slice(0, 3)).toEqual(['1', '2', '3']);
  expect(list.nameOf(1)).toBe('event 2 (StepStarted)');
  expect(list.indexOf('13')).toBe(12);
});

test('servedList() compares whole operations, and of events what every request shows', () => {
  const [state, history] = [servedList({ execution, list: 'state' }), servedList({ execution, list: 'history' })];

  expect(state.membersOf(1)).toBe(execution.operations[1]);
  expect(Object.keys(history.membersOf(0))).toEqual(['EventType', 'EventId', 'Id', 'Name', 'EventTimestamp']);
});

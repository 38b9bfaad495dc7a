import { expect, test } from 'vitest';
import { each, eventsOf, historyScope } from '../../src/rules/history-scope.ts';

const events = [
  { EventType: 'ExecutionStarted', EventId: 1, Id: 'e-1' },
  { EventType: 'StepStarted', EventId: 2, Id: 's1' },
  undefined,
  { EventType: 'InvocationCompleted', EventId: 4, Id: 's1' },
  { EventType: 'StepSucceeded', EventId: 5, Id: 's1' },
] as const;
const facts = { arn: undefined, data: undefined };

test('historyScope() groups the events of an operation, and those of the execution', () => {
  const scope = historyScope(events, { ...facts, reverse: false });

  expect([...scope.byId]).toEqual([['s1', [1, 4]]]);
  expect(scope.ofExecution).toEqual([0]);
});

test('historyScope() turns events in reverse round', () => {
  const scope = historyScope([...events].reverse(), { ...facts, reverse: true });

  expect(scope.events).toEqual(events);
  expect(eventsOf(scope, [1, 2]).map(({ of, event }) => [of, event.EventId])).toEqual([[1, 2]]);
});

test('each() leaves places without an event out', () => {
  const finding = { at: '', expected: '', received: '', says: '' };

  expect(each(events, (_, of) => (of > 0 ? { ...finding, of } : undefined)).map(({ of }) => of)).toEqual([1, 3, 4]);
});

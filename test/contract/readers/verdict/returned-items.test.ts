import { expect, test } from 'vitest';
import { returnedItems } from '../../../../src/contract/readers/verdict/returned-items.ts';

test('returnedItems() takes ids, operations and events, in any iterable', () => {
  const operation = { Id: 'b', Name: 'charge' };

  expect(returnedItems(['a', operation], 'state')).toEqual([{ id: 'a' }, { id: 'b', members: operation }]);
  expect(returnedItems(new Set([1, '2']), 'history')).toEqual([{ id: '1' }, { id: '2' }]);
  expect(returnedItems([{ EventId: 7, Id: 'a' }], 'history')).toEqual([{ id: '7', members: { EventId: 7, Id: 'a' } }]);
  expect(returnedItems([{}], 'state')).toEqual([{ id: '', members: {} }]);
});

test('returnedItems() says what it is where it is no list of them', () => {
  expect(returnedItems(undefined, 'state')).toBe('nothing');
  expect(returnedItems('abc', 'state')).toBe("'abc'");
  expect(returnedItems({ Operations: [] }, 'state')).toBe('an object with Operations');
  expect(returnedItems(['a', null], 'state')).toBe('a list whose item 2 is null');
});

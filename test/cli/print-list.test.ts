import { expect, test } from 'vitest';
import { groupBy, printList } from '../../src/cli/print-list.ts';

test('printList() prints groups one after the other, entries with their lines below', () => {
  const groups = new Map([
    ['page', [{ head: 'a', lines: ['one', 'two'] }]],
    ['read', [{ head: 'b', lines: [] }]],
  ]);

  expect(printList(groups, (text) => text)).toBe('page\n  a\n      one\n      two\n\nread\n  b');
});

test('groupBy() keeps the order of groups and of what is in them', () => {
  const groups = groupBy([3, 1, 4, 1, 5], (value) => (value % 2 === 0 ? 'even' : 'odd'));

  expect([...groups]).toEqual([
    ['odd', [3, 1, 1, 5]],
    ['even', [4]],
  ]);
});

import { expect, test } from 'vitest';
import { breakLine, groupBy, printList } from '../../src/cli/print-list.ts';

test('printList() prints groups one after the other, entries with their lines below', () => {
  const groups = new Map([
    ['page', [{ head: 'a', lines: ['one', 'two'] }]],
    ['read', [{ head: 'b', lines: [] }]],
  ]);

  expect(printList(groups, { bold: (text) => text })).toBe('page\n  a\n      one\n      two\n\nread\n  b');
});

test('groupBy() keeps the order of groups and of what is in them', () => {
  const groups = groupBy([3, 1, 4, 1, 5], (value) => (value % 2 === 0 ? 'even' : 'odd'));

  expect([...groups]).toEqual([
    ['odd', [3, 1, 1, 5]],
    ['even', [4]],
  ]);
});

test('breakLine() breaks a text between words at the width of a terminal, and nowhere without one', () => {
  const text = 'a finished step again, as started, on the page behind it, twice or more';
  const lines = breakLine(text, { indent: '  ', hang: '    ', columns: 50 }).split('\n');

  expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
  expect(lines.map((line) => line.search(/\S/))).toEqual([2, 4]);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(50);
  expect(breakLine(text, { indent: '  ', hang: '    ' })).toBe(`  ${text}`);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printTable, shorten } from '../../src/model/text-table.ts';

test('printTable() lines every column up', () => {
  const rows = [
    ['#', 'asked', 'answered'],
    ['1', 'MaxItems 2', '200'],
    ['10', '', '500 ServiceException'],
  ];

  expect(printTable(rows).split('\n')).toEqual([
    '#   asked       answered',
    '1   MaxItems 2  200',
    '10              500 ServiceException',
  ]);
  expect(printTable([])).toBe('');
});

test('shorten() keeps both ends within the length', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 3, max: 40 }), (text, length) => {
      const short = shorten(text, length);
      expect(short.length).toBe(Math.min(text.length, length));
      if (text.length > length) expect(text.startsWith(short.slice(0, short.indexOf('…')))).toBe(true);
    }),
  );
  expect(shorten('abcdefghij', 6)).toBe('abc…ij');
});

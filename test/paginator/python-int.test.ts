import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pythonInt, readInteger } from '../../src/paginator/python-int.ts';

test('readInteger() reads every integer as written, signed, grouped or spaced', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.constantFrom('', ' ', '\t\n', '\u3000'), (value, space) => {
      const grouped = value.toString().replace(/(\d)(\d)$/, '$1_$2');

      expect(readInteger(`${space}${grouped}${space}`)).toBe(value);
      if (value >= 0n) expect(readInteger(`+${value}`)).toBe(value);
    }),
  );
});

// what CPython 3.11 answered
test('readInteger() reads what int() reads', () => {
  const read: readonly [string, bigint][] = [
    ['007', 7n],
    ['1_0', 10n],
    ['1_0_0', 100n],
    [' 3 ', 3n],
    ['\x0b5\x0c', 5n],
    ['5\u00a0', 5n],
    ['\x855', 5n],
    ['１２', 12n],
    ['٣', 3n],
    ['१२_३', 123n],
    ['𝟚𝟛', 23n],
    ['-０', 0n],
    ['9'.repeat(4300), BigInt('9'.repeat(4300))],
  ];

  expect(read.map(([text]) => readInteger(text))).toEqual(read.map(([, value]) => value));
});

test('readInteger() refuses what int() refuses', () => {
  const refused = [
    '',
    ' ',
    '_1',
    '1_',
    '1__0',
    '+ 5',
    '--5',
    '2.5',
    '1e3',
    '0x10',
    'Ⅷ',
    '²',
    '1\x00',
    '\x1c5',
    '5\x1f',
  ];
  const other = ['\ufeff5', '1\u200b', '1\ud835', 'abc', 'None', '9'.repeat(4301), '0'.repeat(4301)];

  expect([...refused, ...other].filter((text) => readInteger(text) !== undefined)).toEqual([]);
});

test('pythonInt() cuts numbers towards zero and counts booleans', () => {
  const values = [2.9, -2.9, -0.5, 1e22, true, false, 7n, ' 3 '];

  expect(values.map((value) => pythonInt(value, 'MaxItems'))).toEqual([2n, -2n, 0n, 10n ** 22n, 1n, 0n, 7n, 3n]);
});

test('pythonInt() says what is no number', () => {
  expect(() => pythonInt('2.5', 'MaxItems')).toThrow(
    new SyntaxError("Cannot read MaxItems: found '2.5', expected a whole number"),
  );
  expect(() => pythonInt(Number.POSITIVE_INFINITY, 'MaxItems')).toThrow(
    new RangeError('Cannot read MaxItems: found Infinity, expected a whole number'),
  );
  expect(() => pythonInt([], 'PageSize')).toThrow(
    new TypeError('Cannot read PageSize: found an array of 0, expected a whole number'),
  );
});

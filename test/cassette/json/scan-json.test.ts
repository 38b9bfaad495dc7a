import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { literalEnd, skipSpace, stringEnd, valueEnd } from '../../../src/cassette/json/scan-json.ts';

test('valueEnd() finds where a value ends, whatever follows', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom(undefined, 2),
      fc.constantFrom('', ',', ' ]', '}'),
      (value, space, after) => {
        const text = JSON.stringify(value, null, space);

        expect(valueEnd(text + after, 0)).toBe(text.length);
      },
    ),
  );
});

test('stringEnd() passes over escaped quotes', () => {
  expect(stringEnd('"a\\"b" ', 0)).toBe(6);
  expect(stringEnd('"a\\\\" "', 0)).toBe(5);
  expect(stringEnd('"open', 0)).toBe(5);
});

test('literalEnd() stops at what cannot belong to a literal', () => {
  expect(literalEnd('1.5e-3,', 0)).toBe(6);
  expect(literalEnd('null', 0)).toBe(4);
});

test('skipSpace() passes over white space', () => {
  expect(skipSpace(' \n\t\rx', 0)).toBe(4);
  expect(skipSpace('x', 0)).toBe(0);
  expect(skipSpace('  ', 0)).toBe(2);
});

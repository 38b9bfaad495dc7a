import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSkip, withoutSkipped } from '../../src/paginator/skip.ts';

test('withoutSkipped() leaves what follows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat({ max: 12 }), (items, skip) => {
      expect(withoutSkipped(items, BigInt(skip))).toEqual(items.filter((_, index) => index >= skip));
    }),
  );
});

test('withoutSkipped() counts as a Python slice does', () => {
  const items = ['a', 'b', 'c'];

  expect(withoutSkipped(items, -1n)).toEqual(['c']);
  expect(withoutSkipped(items, -9n)).toEqual(items);
  expect(withoutSkipped(items, 10n ** 400n)).toEqual([]);
  expect(withoutSkipped(items, true)).toEqual(['b', 'c']);
  expect(withoutSkipped(items, null)).toEqual(items);
});

test('asSkip() refuses all but whole numbers', () => {
  expect(() => asSkip('1')).toThrow(
    new TypeError("Cannot skip what was read: found '1' as boto_truncate_amount, expected a whole number"),
  );
  expect(() => asSkip({ float: 1 })).toThrow('found the float 1 as');
  for (const skip of [null, [], new Map()]) expect(() => asSkip(skip)).toThrow(TypeError);
});

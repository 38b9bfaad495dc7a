import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, same } from '../../src/rules/same.ts';

const json = fc.jsonValue({ maxDepth: 3 });

test('same() agrees with Node on JSON values', () => {
  fc.assert(
    fc.property(json, json, (one, other) => {
      const [mine, yours] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))] as unknown[];

      expect(same(mine, structuredClone(mine))).toBe(true);
      expect(same(mine, yours)).toBe(isDeepStrictEqual(mine, yours));
    }),
  );
});

test('same() takes a member that is undefined for none, and members in any order', () => {
  expect(same({ a: 1, b: undefined, c: [1] }, { c: [1], a: 1 })).toBe(true);
  expect(same({ a: null }, {})).toBe(false);
  expect(same([1, 2], [2, 1])).toBe(false);
  expect(same([], {})).toBe(false);
});

test('difference() is found exactly where two objects are not the same', () => {
  const object = fc.dictionary(fc.constantFrom('a', 'b'), json);
  fc.assert(
    fc.property(object, object, (one, other) => {
      expect(difference(one, other) === undefined).toBe(same(one, other));
    }),
  );
});

test('difference() goes as deep as both have objects', () => {
  expect(difference({ a: { b: { c: 1 } } }, { a: { b: { c: 2 } } })).toEqual({ path: 'a/b/c', one: 1, other: 2 });
  expect(difference({ a: { b: 1 } }, {})).toEqual({ path: 'a', one: { b: 1 }, other: undefined });
  expect(difference({}, { a: [1] })).toEqual({ path: 'a', one: undefined, other: [1] });
});

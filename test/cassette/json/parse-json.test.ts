import { expect, test } from 'vitest';
import { isObject, ownMember, parseJson, toObject } from '../../../src/cassette/json/parse-json.ts';

test('parseJson() tells a value from a text that is no JSON', () => {
  expect(parseJson('[1]')).toEqual({ ok: true, value: [1] });
  expect(parseJson('')).toEqual({ ok: false });
  expect(parseJson('{"a":')).toEqual({ ok: false });
});

test('ownMember() finds nothing that every object has', () => {
  expect(ownMember({ a: 1 }, 'a')).toBe(1);
  expect(ownMember({}, 'constructor')).toBeUndefined();
  expect(ownMember({}, '__proto__')).toBeUndefined();
  expect(ownMember(JSON.parse('{"__proto__":7}'), '__proto__')).toBe(7);
  expect(ownMember('text', 'length')).toBeUndefined();
  expect(ownMember(null, 'a')).toBeUndefined();
});

test('toObject() makes a member of __proto__ and sets no prototype', () => {
  const made = toObject([['__proto__', { polluted: true }]]);

  expect(Object.keys(made)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
});

test('isObject() takes plain objects only', () => {
  expect([{}, [], null, 'a', 1].map(isObject)).toEqual([true, false, false, false, false]);
});

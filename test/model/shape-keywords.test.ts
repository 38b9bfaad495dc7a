import { expect, test } from 'vitest';
import { brokenKeywords, describeFound } from '../../src/model/shape-keywords.ts';
import type { Shape } from '../../validators/shapes.js';

const word: Shape = { types: ['string'], minLength: 1, maxLength: 3, pattern: '^[a-z]*$' };
const count: Shape = { types: ['integer'], minimum: 0, maximum: 1000 };
const few: Shape = { types: ['array'], minItems: 1, maxItems: 2, items: 'String' };
const choice: Shape = { types: ['string', 'null'], enum: ['ON', 'OFF'] };

test.each<[string, Shape, unknown, readonly string[]]>([
  ['a word', word, 'abc', []],
  ['a word of three characters in six units', { ...word, pattern: '' }, '😀😀😀', []],
  ['nothing at all', word, '', ['minLength: at least 1 character']],
  ['too long a word', word, 'abcd', ['maxLength: at most 3 characters']],
  ['another word', word, 'ABCD', ['maxLength: at most 3 characters', 'pattern: text like ^[a-z]*$']],
  ['a number for a word', word, 5, ['type: text']],
  ['a count', count, 0, []],
  ['a negative count', count, -1, ['minimum: at least 0']],
  ['too high a count', count, 1001, ['maximum: at most 1000']],
  ['half a count', count, 0.5, ['type: a whole number']],
  ['an endless number', { types: ['number'] }, Number.POSITIVE_INFINITY, ['type: a number']],
  ['a list', few, [1, 2], []],
  ['an empty list', few, [], ['minItems: at least 1 item']],
  ['too long a list', few, [1, 2, 3], ['maxItems: at most 2 items']],
  ['an object for a list', few, {}, ['type: a list']],
  ['a list for an object', { types: ['object'] }, [], ['type: an object']],
  ['null for an object', { types: ['object'] }, null, ['type: an object']],
  ['a choice', choice, 'ON', []],
  ['no choice', choice, null, []],
  ['another choice', choice, 'on', ['enum: one of ON, OFF']],
  ['a number for a choice', choice, 1, ['type: text or null']],
  ['a truth', { types: ['boolean'] }, 1, ['type: true or false']],
])('brokenKeywords() judges %s', (_, shape, value, expected) => {
  expect(brokenKeywords(shape, value).map((broken) => `${broken.keyword}: ${broken.expected}`)).toEqual(expected);
});

test.each<[string, Shape, string, unknown, string]>([
  ['a text', word, 'pattern', 'AB "c"', '"AB \\"c\\""'],
  ['the beginning of a long text', word, 'pattern', 'x'.repeat(61), `"${'x'.repeat(59)}…"`],
  ['the length of a text', word, 'maxLength', '😀😀', '2 characters'],
  ['only the length of a sensitive text', { ...word, sensitive: true }, 'pattern', 'pin', 'text of 3 characters'],
  ['only the kind of a sensitive value', { ...word, sensitive: true }, 'type', { pin: 1 }, 'a value of type object'],
  ['a number', count, 'minimum', -1, '-1'],
  ['null', count, 'type', null, 'null'],
  ['the length of a list', few, 'maxItems', [1, 2, 3], '3 items'],
  ['a list', word, 'type', [1], 'a list of 1 item'],
  ['an object', word, 'type', { a: 1, b: 2 }, 'an object with a, b'],
  ['an empty object', word, 'type', {}, 'an object with no members'],
])('describeFound() tells %s', (_, shape, keyword, value, expected) => {
  expect(describeFound(shape, keyword, value)).toBe(expected);
});

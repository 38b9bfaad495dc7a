import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonRewriter, maxDepth, rewriteJson } from '../../../src/cassette/json/rewrite-json.ts';

const keepsAll: JsonRewriter<null> = {
  member: () => null,
  item: () => null,
  string: (_, value) => value,
  literal: (_, text) => text,
};

const spaces = fc.constantFrom(undefined, 1, '\t', ' \r\n ');

/** The same change, made on the value. */
function shout(value: unknown): unknown {
  if (typeof value === 'string') return `${value}!`;
  if (typeof value === 'number') return 0;
  if (Array.isArray(value)) return value.map(shout);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [`${key}?`, shout(member)]));
}

test('rewriteJson() keeps every byte that no rewriter changes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), spaces, (value, space) => {
      const text = ` ${JSON.stringify(value, null, space)}\n`;

      expect(rewriteJson(text, null, keepsAll)).toBe(text);
    }),
  );
});

test('rewriteJson() changes texts, numbers and names as a change of the value would', () => {
  const rewriter: JsonRewriter<null> = {
    ...keepsAll,
    string: (_, value) => `${value}!`,
    literal: (_, text) => (/\d/.test(text) ? '0' : text),
    key: (_, key) => `${key}?`,
  };

  fc.assert(
    fc.property(fc.jsonValue(), spaces, (value, space) => {
      const text = JSON.stringify(value, null, space);

      expect(JSON.parse(rewriteJson(text, null, rewriter))).toEqual(shout(JSON.parse(text)));
    }),
  );
});

test('rewriteJson() tells each value its place', () => {
  const places: string[] = [];
  const rewriter: JsonRewriter<string> = {
    member: (place, key) => `${place}/${key}`,
    item: (place, index) => `${place}/${index}`,
    string: (place, value) => {
      places.push(`${place} ${value}`);
      return value;
    },
    literal: (place, text) => {
      places.push(`${place} ${text}`);
      return text;
    },
  };

  rewriteJson('{"a":[1,{"b":"x"},[]],"c":null,"__proto__":{"d":true}}', '', rewriter);

  expect(places).toEqual(['/a/0 1', '/a/1/b x', '/c null', '/__proto__/d true']);
});

test('rewriteJson() keeps escapes, number forms and doubled members around a change', () => {
  const text = '{ "a" : "\\u00e9\\/" , "a":1.0e+2, "b":"secret\\"\\\\" }';
  const hide: JsonRewriter<null> = { ...keepsAll, string: (_, value) => (value.startsWith('secret') ? 'x' : value) };

  expect(rewriteJson(text, null, hide)).toBe('{ "a" : "\\u00e9\\/" , "a":1.0e+2, "b":"x" }');
});

test('rewriteJson() refuses a text that nests too deep', () => {
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

  expect(rewriteJson(deep(maxDepth), null, keepsAll)).toBe(deep(maxDepth));
  expect(() => rewriteJson(deep(maxDepth + 2), null, keepsAll)).toThrow(
    new RangeError('Cannot read the JSON text: found more than 400 levels of nesting'),
  );
});

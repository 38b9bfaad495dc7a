import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PythonValue, parsePythonJson } from '../../src/paginator/python-json.ts';
import { codePoint } from '../code-points.ts';

const toJs = (value: PythonValue): unknown => {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toJs);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, member]) => [name, toJs(member)]));
  return typeof value === 'object' && value !== null && 'float' in value ? value.float : value;
};

test('parsePythonJson() reads what JSON.stringify() wrote', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: codePoint }), fc.constantFrom(0, 2), (value, indent) => {
      const written = JSON.stringify(value, null, indent);

      expect(toJs(parsePythonJson(written))).toEqual(JSON.parse(written));
    }),
  );
});

test('parsePythonJson() tells integers from floats and keeps their digits', () => {
  const text = '[1, -0, 123456789012345678901234567890, 1.0, 1e2, -0.5E+1]';

  expect(parsePythonJson(text)).toEqual([
    1n,
    0n,
    123456789012345678901234567890n,
    { float: 1 },
    { float: 100 },
    { float: -5 },
  ]);
});

test('parsePythonJson() reads what only Python takes for JSON', () => {
  expect(parsePythonJson('[NaN, Infinity, -Infinity]')).toEqual([
    { float: Number.NaN },
    { float: Number.POSITIVE_INFINITY },
    { float: Number.NEGATIVE_INFINITY },
  ]);
});

test('parsePythonJson() keeps the last of two equal keys, and every name as a name', () => {
  expect(parsePythonJson('{"a": 1, "__proto__": null, "a": 2}')).toEqual(
    new Map<string, PythonValue>([
      ['a', 2n],
      ['__proto__', null],
    ]),
  );
});

test('parsePythonJson() joins surrogate pairs and keeps halves', () => {
  expect(parsePythonJson('"\\ud834\\uDD1E \\ud800 \\u00e9 \x7f \\/\\b"')).toBe('𝄞 \ud800 é \x7f /\b');
});

// what CPython 3.11 answered
test('parsePythonJson() refuses what json.loads() refuses', () => {
  const refused = ['', ' ', '01', '-', '1.', '.5', '1e', '+1', 'nul', 'nullx', 'True', '-NaN', '[1,]', '[1 2]', '[,]'];
  const others = [
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '{"a" 1}',
    '{1:2}',
    '"a\tb"',
    '"\\x"',
    '"\\u12"',
    '"a',
    '\x0b1',
    '\u00a01',
  ];
  const last = ['\ufeff{}', '1 2', '[', '{', '{"a":', '9'.repeat(4301), `-${'9'.repeat(4301)}`];

  for (const text of [...refused, ...others, ...last]) expect(() => parsePythonJson(text), text).toThrow(SyntaxError);
});

test('parsePythonJson() refuses to nest without end', () => {
  expect(() => parsePythonJson('['.repeat(2000))).toThrow(RangeError);
  expect(parsePythonJson(`${'['.repeat(900)}${']'.repeat(900)}`)).toBeInstanceOf(Array);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pythonJsonText } from '../../src/paginator/python-json-text.ts';

test('pythonJsonText() writes ASCII that reads back alike', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = pythonJsonText(value);

      expect(written).toMatch(/^[ -~]*$/);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

// what CPython 3.11 answered
test('pythonJsonText() writes the bytes of json.dumps()', () => {
  const written: readonly (readonly [unknown, string])[] = [
    [null, 'null'],
    [true, 'true'],
    [5, '5'],
    [-7n, '-7'],
    [9007199254740993n, '9007199254740993'],
    [1.5, '1.5'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [1.5e-7, '1.5e-07'],
    [123456789.25, '123456789.25'],
    [1e22, '1e+22'],
    [1.25e300, '1.25e+300'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    ['é☃𝄞\ud800\x7f', '"\\u00e9\\u2603\\ud834\\udd1e\\ud800\\u007f"'],
    ['"\\/\b\f\n\r\t\x01', '"\\"\\\\/\\b\\f\\n\\r\\t\\u0001"'],
    [[], '[]'],
    [[1, [2, 'x']], '[1, [2, "x"]]'],
    [{}, '{}'],
    [{ x: 1, y: { z: null } }, '{"x": 1, "y": {"z": null}}'],
  ];

  expect(written.map(([value]) => pythonJsonText(value))).toEqual(written.map(([, text]) => text));
});

test('pythonJsonText() leaves out members that are undefined', () => {
  expect(pythonJsonText({ a: undefined, b: 1 })).toBe('{"b": 1}');
});

test('pythonJsonText() refuses what is no JSON value', () => {
  for (const value of [undefined, () => 1, Symbol('x'), new Date(0), new Uint8Array(1)]) {
    expect(() => pythonJsonText(value)).toThrow(TypeError);
  }
});

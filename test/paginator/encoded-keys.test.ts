import { expect, test } from 'vitest';
import { restoreBytes } from '../../src/paginator/encoded-keys.ts';
import { type PythonValue, parsePythonJson } from '../../src/paginator/python-json.ts';

const map = (text: string): Map<string, PythonValue> => parsePythonJson(text) as Map<string, PythonValue>;
const list = (text: string): PythonValue => parsePythonJson(text);
const bytes = new Uint8Array([109, 50]);

test('restoreBytes() puts bytes where the paths lead', () => {
  const token = map('{"Marker": "bTI=", "deep": [{"a": "bTI="}, "bTI="]}');

  expect(restoreBytes(token, list('[["Marker"], ["deep", 0, "a"], ["deep", -1]]'))).toBe(true);
  expect(token).toEqual(
    new Map<string, PythonValue>([
      ['Marker', bytes],
      ['deep', [new Map([['a', bytes]]), bytes]],
    ]),
  );
});

test('restoreBytes() walks a text sign by sign, as a Python loop does', () => {
  const token = map('{"a": "bTI="}');

  expect(restoreBytes(token, 'a')).toBe(true);
  expect(token.get('a')).toEqual(bytes);
});

test('restoreBytes() has nothing to do without paths', () => {
  expect(['[]', '""', '{}'].map((keys) => restoreBytes(map('{"Marker": "m2"}'), list(keys)))).toEqual([
    true,
    true,
    true,
  ]);
});

// a TypeError or a ValueError in Python: botocore then takes the text for a marker
test('restoreBytes() tells a text that is no token of botocore', () => {
  const foreign = ['5', 'true', '1.5', '[5]', '[null]', '[["list", "x"]]', '[["Marker", "x"]]', '[["null", 0]]'];
  const odd = ['[["short"]]', '[[["Marker"]]]', '[[{}]]', '[{"Marker": 1}]', '[["Marker", 0]]'];
  const token = '{"Marker": "bTI=", "list": ["bTI="], "null": null, "short": "bTI"}';

  expect([...foreign, ...odd].filter((keys) => restoreBytes(map(token), list(keys)))).toEqual([]);
});

test('restoreBytes() refuses paths that lead nowhere', () => {
  for (const keys of ['[["gone"]]', '[[0]]', '[[null]]', '[["list", 7]]', '[["list", -2]]', '["gone"]']) {
    expect(() => restoreBytes(map('{"list": ["bTI="]}'), list(keys)), keys).toThrow(RangeError);
  }
});

test('restoreBytes() refuses paths that lead to something else than a text', () => {
  for (const keys of ['[[]]', '[""]', '[["number"]]', '[["null"]]', '[{}]']) {
    expect(() => restoreBytes(map('{"number": 5, "null": null}'), list(keys)), keys).toThrow(TypeError);
  }
});

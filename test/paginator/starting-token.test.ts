import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase64 } from '../../src/paginator/python-base64.ts';
import type { PythonValue } from '../../src/paginator/python-json.ts';
import { tokenBefore, tokenInside } from '../../src/paginator/resume-token.ts';
import { originOf, parseStartingToken } from '../../src/paginator/starting-token.ts';
import { codePoint } from '../code-points.ts';

const marker = (value: PythonValue, skip: PythonValue = 0n) => ({
  kind: 'marker',
  members: new Map([['Marker', value]]),
  skip,
});
const token = (members: Readonly<Record<string, PythonValue>>, skip: PythonValue = 0n) => ({
  kind: 'token',
  members: new Map(Object.entries(members)),
  skip,
});

test('parseStartingToken() reads every token that was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), fc.bigInt(), (text, kept) => {
      const inside = tokenInside({ marker: text, skip: 0n, alone: true }, kept);

      expect(parseStartingToken(tokenBefore(text))).toEqual(token({ Marker: text }));
      expect(parseStartingToken(inside)).toEqual(token({ Marker: text }, kept));
    }),
  );
});

test('parseStartingToken() takes any other text for a marker', () => {
  const texts = [
    'm2',
    '',
    'é',
    'm2___x',
    'm2___1.5',
    'None___None',
    'aGVsbG8=',
    '//4=',
    'WzFd',
    'eyJNYXJrZXIiOiAibTIifQ',
  ];
  const broken = [encodeBase64('{"Marker": "m2"'), encodeBase64('{"Marker": "a", "boto_encoded_keys": 5}'), '\ud800'];

  const bytes = [Uint8Array.of(0x22, 0xff, 0x22), new TextEncoder().encode('\ufeff{"Marker": "a"}')];
  const unread = bytes.map((octets) => btoa(String.fromCharCode(...octets)));

  for (const text of [...texts, ...broken, ...unread]) expect(parseStartingToken(text)).toEqual(marker(text));
});

test('parseStartingToken() reads the form that botocore once had', () => {
  expect(parseStartingToken('m2___1')).toEqual(marker('m2', 1n));
  expect(parseStartingToken('m2___ 1_0 ')).toEqual(marker('m2', 10n));
  expect(parseStartingToken('m2___１')).toEqual(marker('m2', 1n));
  expect(parseStartingToken('___1')).toEqual(marker('', 1n));
  expect(parseStartingToken('____1')).toEqual(marker('____1'));
  expect(parseStartingToken('None___3')).toEqual(marker(null, 3n));
  expect(parseStartingToken('None')).toEqual(marker(null));
});

test('parseStartingToken() keeps every member of a token, and any skip', () => {
  const text = '{"Foo": [1], "boto_truncate_amount": "1", "Marker": null, "boto_encoded_keys": null}';

  expect(parseStartingToken(encodeBase64(text))).toEqual(token({ Foo: [1n], Marker: null }, '1'));
});

test('parseStartingToken() says why a text is no token', () => {
  expect(() => parseStartingToken('NTU1')).toThrow(
    new SyntaxError(
      "Cannot start from the token 'NTU1': found base64 of the JSON value 555, expected a JSON object or a marker",
    ),
  );
  expect(() => parseStartingToken(encodeBase64('1.5'))).toThrow(
    'found base64 of the JSON value the float 1.5, expected',
  );
  expect(() => parseStartingToken(encodeBase64('"m2"'))).toThrow("found base64 of the JSON value 'm2', expected");
  expect(() => parseStartingToken('a___b___c')).toThrow(
    new SyntaxError("Cannot start from the token 'a___b___c': found 3 parts between '___', expected MARKER___SKIP"),
  );
  expect(() => parseStartingToken(5)).toThrow(new TypeError('Cannot start from the token: found 5, expected a string'));
});

test('originOf() tells whether a marker alone fetches the first page', () => {
  const origin = (text: string) => originOf(parseStartingToken(encodeBase64(text)));

  expect(originOf(undefined)).toEqual({ marker: null, skip: 0n, alone: true });
  expect(origin('{"Marker": "m2", "boto_truncate_amount": 3}')).toEqual({ marker: 'm2', skip: 3n, alone: true });
  expect(origin('{"Marker": null}')).toEqual({ marker: null, skip: 0n, alone: true });
  expect(origin('{}').alone).toBe(false);
  expect(origin('{"MaxItems": 1}').alone).toBe(false);
  expect(origin('{"Marker": "m2", "MaxItems": 1}').alone).toBe(false);
});

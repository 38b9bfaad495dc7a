import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bodyBytes,
  bodyJson,
  bodyLength,
  bodyText,
  exceedsBytes,
  jsonResponse,
  mayHaveBody,
  toBytes,
  travellingBody,
} from '../../src/model/body.ts';
import { codePoint } from '../code-points.ts';

const bytes = fc.uint8Array({ maxLength: 40 });

test('bodyBytes() and bodyLength() do not depend on how a body is cut', () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 5 }), (pieces) => {
      const whole = Uint8Array.from(pieces.flatMap((piece) => [...piece]));

      expect(bodyBytes(pieces)).toEqual(whole);
      expect(bodyBytes(whole)).toEqual(whole);
      expect(bodyLength(pieces)).toBe(whole.length);
      expect(bodyLength(whole)).toBe(whole.length);
    }),
  );
});

test('exceedsBytes() counts UTF-8 bytes, whatever the characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint, maxLength: 20 }), fc.nat(90), (text, most) => {
      expect(exceedsBytes(text, most)).toBe(Buffer.byteLength(text) > most);
      expect(exceedsBytes(text, Buffer.byteLength(text))).toBe(false);
      expect(exceedsBytes(`${text}x`, Buffer.byteLength(text))).toBe(true);
    }),
  );
});

test('bodyText() reads back any text, also where a cut splits a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), fc.nat(), (text, cut) => {
      fc.pre(!text.startsWith('\uFEFF'));
      const whole = toBytes(text);
      const at = cut % (whole.length + 1);

      expect(bodyText([whole.slice(0, at), whole.slice(at)])).toBe(text);
    }),
  );
});

test('bodyText() does not depend on how a body is cut, whatever its bytes are', () => {
  const mark = fc.constant(Uint8Array.of(0xef, 0xbb, 0xbf));
  const text = fc.string({ unit: codePoint, maxLength: 5 }).map(toBytes);
  fc.assert(
    fc.property(fc.array(fc.oneof(bytes, mark, text), { maxLength: 6 }), (pieces) => {
      expect(bodyText(pieces)).toBe(bodyText(bodyBytes(pieces)));
    }),
  );
});

test('bodyText() reads a body of any number of pieces', () => {
  const pieces = Array.from({ length: 1000 }, (_, index) => toBytes(String(index % 10)));

  expect(bodyText(pieces)).toBe('0123456789'.repeat(100));
});

test('bodyJson() reads back any JSON value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const sent = JSON.stringify(value);

      expect(bodyJson(jsonResponse(200, value).body)).toEqual(JSON.parse(sent));
    }),
  );
});

test('bodyBytes() hands out one piece without copying it', () => {
  const piece = toBytes('{}');

  expect(bodyBytes([piece])).toBe(piece);
  expect(bodyBytes(piece)).toBe(piece);
});

test('bodyText() shows what is not UTF-8 and drops a byte order mark', () => {
  expect(bodyText(Uint8Array.of(0x61, 0xff))).toBe('a\uFFFD');
  expect(bodyText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
});

test('bodyJson() refuses what is not JSON', () => {
  expect(() => bodyJson(toBytes('{"Operations":['))).toThrow(SyntaxError);
});

test('jsonResponse() names the type and lets a caller name another', () => {
  expect(jsonResponse(404, { a: 1 }, { 'x-amzn-errortype': 'E' })).toEqual({
    status: 404,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'E' },
    body: toBytes('{"a":1}'),
  });
  expect(jsonResponse(200, {}, { 'content-type': 'text/plain' }).headers).toEqual({ 'content-type': 'text/plain' });
});

test.for([
  [200, true],
  [204, false],
  [205, false],
  [304, false],
  [404, true],
] as const)('mayHaveBody() of %i is %s', ([status, may]) => {
  const response = { ...jsonResponse(200, {}), status };

  expect(mayHaveBody(status)).toBe(may);
  expect(travellingBody(response)).toEqual(may ? response.body : []);
});

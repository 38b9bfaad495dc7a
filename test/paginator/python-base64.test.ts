import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../src/paginator/python-base64.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('decodeBase64() reads what encodeBase64() wrote, whatever stands between', () => {
  const noise = fc.stringMatching(/^[\s!?.é-]{0,3}$/);

  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{0,40}$/), noise, fc.nat(), (ascii, between, at) => {
      const written = encodeBase64(ascii);
      const place = at % (written.length + 1);

      expect(text(decodeBase64(written.slice(0, place) + between + written.slice(place)))).toBe(ascii);
    }),
  );
});

// what CPython 3.11 answered
test('decodeBase64() stops at the padding that completes a group', () => {
  expect(text(decodeBase64('YQ==YmI='))).toBe('a');
  expect(text(decodeBase64('YQ=!=YmI='))).toBe('a');
  expect(text(decodeBase64('YQ=Y='))).toBe('a\u0006');
  expect(text(decodeBase64(''))).toBe('');
  expect(text(decodeBase64('====YWJj'))).toBe('abc');
  expect(text(decodeBase64('YWJj='))).toBe('abc');
});

test('decodeBase64() refuses a group without its padding', () => {
  for (const broken of ['YQ', 'YQ=', 'YWI', 'Y', 'Y===', 'YQ=Y', '\ud800']) {
    expect(() => decodeBase64(broken), broken).toThrow(SyntaxError);
  }
});

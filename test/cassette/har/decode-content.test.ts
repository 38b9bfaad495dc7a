import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeContent, withLength } from '../../../src/cassette/har/decode-content.ts';

const bytes = new TextEncoder().encode('{"Operations":[]}');

test.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['BR', brotliCompressSync],
])('decodeContent() takes %s off', (encoding, compress) => {
  const headers = [
    ['content-encoding', encoding],
    ['content-length', '25'],
  ] as const;

  const content = decodeContent({ headers, bytes: compress(bytes) });

  expect(Buffer.from(content.bytes).toString()).toBe('{"Operations":[]}');
  expect(content.headers).toEqual([['content-length', '17']]);
});

test('decodeContent() takes the header from text that was decoded before', () => {
  expect(decodeContent({ headers: [['content-encoding', 'gzip']], bytes })).toEqual({ headers: [], bytes });
});

test('decodeContent() keeps bytes that do not decode, and bodies without an encoding', () => {
  const odd = { headers: [['content-encoding', 'constructor']] as const, bytes: new Uint8Array([0xff, 0xfe]) };
  const plain = { headers: [['content-type', 'application/json']] as const, bytes };

  expect(decodeContent(odd)).toEqual(odd);
  expect(decodeContent(plain)).toEqual(plain);
});

test('withLength() changes a length and adds none', () => {
  expect(withLength([['content-length', '1']], 5)).toEqual([['content-length', '5']]);
  expect(withLength([['date', 'x']], 5)).toEqual([['date', 'x']]);
});

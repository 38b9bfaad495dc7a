import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binary, hash32, hashBytes, hasherOf, hashUuid, hexPairs, toBase64, uuidOf } from '../../src/model/hash.ts';
import { codePoint } from '../code-points.ts';

test('hash32() gives the same words on every machine', () => {
  expect([hash32(''), hash32('order'), hash32('order', 1), hash32('ordér')]).toEqual([
    33_350_994, 1_131_236_827, 642_390_347, 1_252_691_449,
  ]);
});

test('hash32() is an unsigned 32-bit integer', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), fc.integer(), (text, seed) => {
      const hash = hash32(text, seed);

      expect(Number.isInteger(hash) && hash >= 0 && hash <= 0xffff_ffff).toBe(true);
    }),
  );
});

test('hash32() spreads texts that differ in one character', () => {
  const hashes = new Set(Array.from({ length: 20_000 }, (_, index) => hash32(`operation ${index}`)));

  expect(hashes.size).toBeGreaterThan(19_990);
});

test('hashBytes() gives as many bytes as asked, and the same ones first', () => {
  const long = hashBytes('order', 41);

  expect(long).toHaveLength(41);
  expect(hashBytes('order', 7)).toEqual(long.subarray(0, 7));
  expect(hashBytes('order', 0)).toHaveLength(0);
});

test('hashUuid() has the form of a version 4 UUID', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(hashUuid(text)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }),
  );
});

test('toBase64() writes standard base64 with padding', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});

test('binary() writes one character a byte', () => {
  expect(binary(Uint8Array.of(0, 65, 255))).toBe('\0A\xff');
});

test('hasherOf() gives the bytes of the whole text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 40 }), (beginning, rest, length) => {
      expect(hasherOf(beginning, length)(rest)).toEqual(hashBytes(beginning + rest, length));
    }),
  );
});

test('uuidOf() keeps all bits but the six that say version and variant', () => {
  expect(uuidOf(new Uint8Array(16).fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(uuidOf(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000');
});

test('hexPairs holds every byte', () => {
  expect([hexPairs.length, hexPairs[0], hexPairs[10], hexPairs[255]]).toEqual([256, '00', '0a', 'ff']);
});

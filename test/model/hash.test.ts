import { expect, test } from 'vitest';
import { hash32, hashBytes, hashUuid, toBase64 } from '../../src/model/hash.ts';

test('hash32() gives the same word for the same text on every machine', () => {
  expect([hash32('order'), hash32('order', 1), hash32('')]).toEqual([hash32('order'), hash32('order', 1), hash32('')]);
  expect(hash32('order')).not.toBe(hash32('order', 1));
});

test('hashBytes() gives as many bytes as asked', () => {
  expect(hashBytes('order', 7)).toHaveLength(7);
});

test('hashUuid() has the form of a version 4 UUID', () => {
  expect(hashUuid('order')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('toBase64() pads', () => {
  expect(toBase64(Uint8Array.of(251, 255))).toBe('+/8=');
});

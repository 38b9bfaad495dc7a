import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arnOfCallbackId, callbackIdOf, callbackIds } from '../../src/timeline/callback-id.ts';

const arnOf = (name: string): string =>
  `arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/${name}/e-1`;

test('callbackIdOf() is base64 without padding of byte 1 and a CBOR map of ARN and uuid', () => {
  const arn = arnOf('order-17');
  const bytes = Buffer.from(callbackIdOf(arn, 'a'), 'base64');
  const text = bytes.toString('latin1');

  expect([...bytes.subarray(0, 6)]).toEqual([0x01, 0xa2, 0x63, 0x61, 0x72, 0x6e]);
  expect([bytes[6], bytes[7]]).toEqual([0x78, arn.length]);
  expect(text.slice(8, 8 + arn.length)).toBe(arn);
  expect(text.slice(8 + arn.length, 13 + arn.length)).toBe('\x64uuid');
  expect(bytes).toHaveLength(8 + arn.length + 5 + 1 + 16);
});

test('callbackIdOf() holds an ARN of any length', () => {
  const arn = arnOf('x'.repeat(300));
  const bytes = Buffer.from(callbackIdOf(arn, 'a'), 'base64');

  expect([bytes[6], bytes[7], bytes[8]]).toEqual([0x79, arn.length >> 8, arn.length & 0xff]);
  expect(callbackIdOf(arn, 'a').length).toBeLessThanOrEqual(1024);
});

test('callbackIdOf() differs by operation and by execution, and may need encoding in a path', () => {
  const ids = Array.from({ length: 500 }, (_, index) => callbackIdOf(arnOf('order-17'), String(index)));

  expect(new Set([...ids, callbackIdOf(arnOf('order-18'), '0')]).size).toBe(501);
  expect(ids.every((id) => /^[A-Za-z0-9+/]+$/.test(id))).toBe(true);
  expect(ids.some((id) => /[+/]/.test(id))).toBe(true);
});

test('arnOfCallbackId() gives the ARN that an id was made of, of any length', () => {
  const names = fc.string({ unit: fc.constantFrom('a', 'Z', '9', '-', '_'), minLength: 1, maxLength: 800 });
  fc.assert(
    fc.property(names, names, (name, operationId) => {
      const made = arnOf(name);
      expect(arnOfCallbackId(callbackIdOf(made, operationId))).toBe(made);
    }),
  );
  for (const length of [1, 23, 24, 255, 256]) {
    expect(arnOfCallbackId(callbackIdOf('x'.repeat(length), 'a'))).toBe('x'.repeat(length));
  }
});

test('arnOfCallbackId() knows no ARN of an id that is another', () => {
  for (const id of ['', 'Ab+/=', 'AAAA', 'AaJj', 'not base64!', 'AaJjYXJu']) {
    expect(arnOfCallbackId(id) ?? '').toBe('');
  }
});

test('callbackIds() makes the same ids as callbackIdOf()', () => {
  const arn = arnOf('order-17');
  const idOf = callbackIds(arn);

  expect(['a', 'b', 'c4ca4238a0b92382'].map(idOf)).toEqual(
    ['a', 'b', 'c4ca4238a0b92382'].map((id) => callbackIdOf(arn, id)),
  );
});

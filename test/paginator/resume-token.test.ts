import { expect, test } from 'vitest';
import { tokenBefore, tokenInside } from '../../src/paginator/resume-token.ts';

const read = (token: string): string => atob(token);

// the bytes that botocore 1.43 wrote
test('tokenBefore() writes the token of a page edge', () => {
  expect(tokenBefore('m4')).toBe('eyJNYXJrZXIiOiAibTQifQ==');
  expect(read(tokenBefore('é"\n'))).toBe('{"Marker": "\\u00e9\\"\\n"}');
  expect(read(tokenBefore({ x: 1 }))).toBe('{"Marker": {"x": 1}}');
});

test('tokenInside() writes the token of a place in a page', () => {
  const origin = { marker: null, skip: 0n, alone: true };

  expect(tokenInside(origin, 3n)).toBe('eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAzfQ==');
  expect(read(tokenInside(origin, -1n))).toBe('{"Marker": null, "boto_truncate_amount": -1}');
});

test('tokenInside() adds what had been skipped before', () => {
  const skipped = (skip: bigint | boolean) => read(tokenInside({ marker: 'm2', skip, alone: true }, 2n));

  expect(skipped(3n)).toBe('{"Marker": "m2", "boto_truncate_amount": 5}');
  expect(skipped(true)).toBe('{"Marker": "m2", "boto_truncate_amount": 3}');
  expect(skipped(10n ** 20n)).toBe('{"Marker": "m2", "boto_truncate_amount": 100000000000000000002}');
});

test('tokenInside() refuses what a token cannot hold', () => {
  expect(() => tokenInside({ marker: 'm2', skip: 0n, alone: false }, 1n)).toThrow(SyntaxError);
  expect(() => tokenInside({ marker: 'm2', skip: null, alone: true }, 1n)).toThrow(TypeError);
});

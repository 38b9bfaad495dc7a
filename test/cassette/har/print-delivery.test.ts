import { expect, test } from 'vitest';
import { printDelivery } from '../../../src/cassette/har/print-delivery.ts';

test('printDelivery() writes raw bytes as base64 and nothing for an answer that simply arrived', () => {
  expect(printDelivery({ delayMs: 5, raw: new Uint8Array([1]) })).toEqual({ delayMs: 5, raw: 'AQ==' });
  expect(printDelivery({})).toBeUndefined();
  expect(printDelivery(undefined)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { hasFailed } from '../../../src/cassette/har/exchange.ts';

test('hasFailed() tells a broken connection from an answer', () => {
  expect(hasFailed({ failure: 'ECONNRESET' })).toBe(true);
  expect(hasFailed({ status: 500, headers: [], body: { text: '' } })).toBe(false);
});

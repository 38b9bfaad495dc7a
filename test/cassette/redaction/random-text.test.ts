import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksRandom } from '../../../src/cassette/redaction/random-text.ts';

/** What part of 2,000 texts looks random. */
function share(text: fc.Arbitrary<string>): number {
  const texts = fc.sample(text, { numRuns: 2_000, seed: 7 });
  return texts.filter(looksRandom).length / texts.length;
}

const uniform = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: alphabet.length - 1 }), { minLength: length, maxLength: length })
    .map((places) => places.map((place) => alphabet[place]).join(''));
const small = 'abcdefghijklmnopqrstuvwxyz';
const letters = small + small.toUpperCase();

test.each([
  ['an AWS secret key', `${letters}0123456789+/`, 40, 0.99],
  ['a base62 key', `${letters}0123456789`, 24, 0.99],
  ['a key of small letters and digits', `${small}0123456789`, 32, 0.95],
  ['a hash', '0123456789abcdef', 64, 1],
])('looksRandom() knows %s', (_, alphabet, length, least) => {
  expect(share(uniform(alphabet, length))).toBeGreaterThanOrEqual(least);
});

test('looksRandom() knows base64 of texts', () => {
  const sentences = fc.lorem({ maxCount: 8 }).map((text) => Buffer.from(`${text} and more`).toString('base64'));

  expect(share(sentences)).toBeGreaterThan(0.9);
});

test.each([
  'GetDurableExecutionHistoryRequest',
  'sendDurableExecutionCallbackSuccess',
  'charge-card-and-send-the-receipt',
  'DURABLE_EXECUTION_TIMED_OUT_EXCEPTION',
  'order-2026-01-01-retry-3-of-12',
  'InvalidParameterValueException',
  '2025-12-01/durable-executions',
  'a-very-long-name-of-a-step-that-somebody-typed',
  '12345678901234567890123456789012',
  '00000000-0000-4000-8000-000000000001',
  '2F00000000-0000-4000-8000-00000000000A'.toLowerCase(),
  'c4ca4238a0b92382',
])('looksRandom() takes %s for a word', (word) => {
  expect(looksRandom(word)).toBe(false);
});

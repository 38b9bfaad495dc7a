import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNeedles, minNeedle } from '../../../src/cassette/redaction/needles.ts';

const sign = fc.constantFrom('a', 'b');
const needle = fc.string({ unit: sign, minLength: minNeedle, maxLength: minNeedle + 3 });
const haystack = fc.string({ unit: sign, maxLength: 60 });

test('find() finds what looking for each text at each place finds', () => {
  fc.assert(
    fc.property(fc.array(needle, { maxLength: 12 }), haystack, fc.nat(10), (all, text, from) => {
      const needles = createNeedles();
      for (const one of all) needles.add(one);
      const start = Math.min(...all.map((one) => text.indexOf(one, from)).filter((at) => at >= 0));
      const longest = all.filter((one) => text.startsWith(one, start)).sort((a, b) => b.length - a.length)[0];

      expect(needles.find(text, from)).toEqual(
        longest === undefined ? undefined : { start, end: start + longest.length, needle: longest },
      );
    }),
    { numRuns: 500 },
  );
});

test('add() passes over short texts, which would be found by chance', () => {
  const needles = createNeedles();
  needles.add('1234567');

  expect(needles.find('1234567')).toBeUndefined();
});

test('find() finds digits only where the number ends with them', () => {
  const needles = createNeedles();
  needles.add('123456789012');

  expect(needles.find('1234567890123')).toBeUndefined();
  expect(needles.find('9123456789012')).toBeUndefined();
  expect(needles.find(':123456789012:')).toEqual({ start: 1, end: 13, needle: '123456789012' });
});

// looking for each of them in turn would take minutes, and this test its time limit
test('find() looks for many texts in a long one at once', () => {
  const needles = createNeedles();
  for (let i = 0; i < 50_000; i += 1) needles.add(`needle ${i} of many`);
  const text = 'the quick brown fox jumps over the lazy needle '.repeat(200_000);

  expect(needles.find(text)).toBeUndefined();
  expect(needles.find(`${text}needle 49999 of many`)?.start).toBe(text.length);
});

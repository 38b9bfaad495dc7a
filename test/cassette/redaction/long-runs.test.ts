import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { longRuns } from '../../../src/cassette/redaction/long-runs.ts';

const words = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9+/_=-]{0,45}$/),
  fc.constantFrom(' ', '.', 'é', '\uD83D\uDE00', '"', '\u0000'),
);

test('longRuns() finds what the pattern finds', () => {
  fc.assert(
    fc.property(fc.array(words), (pieces) => {
      const text = pieces.join('');

      expect(longRuns(text)).toEqual(text.match(/[A-Za-z0-9+/_=-]{20,}/g) ?? []);
    }),
  );
  expect(longRuns(`${'a'.repeat(19)} ${'b'.repeat(20)}`)).toEqual(['b'.repeat(20)]);
});

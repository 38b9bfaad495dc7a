import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sponge } from '../../src/paging/sponge.ts';

const part = fc.oneof(fc.string(), fc.nat(), fc.maxSafeNat(), fc.constant(undefined));

function words(secret: string, parts: readonly (string | number | undefined)[]): readonly number[] {
  const mixed = sponge(secret);
  for (const next of parts) mixed.absorb(next);
  return [mixed.squeeze(), mixed.squeeze()];
}

test('sponge() gives the same words for the same secret and parts, and 32-bit ones', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(part), (secret, parts) => {
      const given = words(secret, parts);

      expect(words(secret, parts)).toEqual(given);
      for (const word of given) expect(word).toBe(word >>> 0);
    }),
  );
});

test('sponge() gives other words for another secret and for other parts', () => {
  const both = fc.tuple(fc.string(), fc.array(part));
  fc.assert(
    fc.property(both, both, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));

      expect(words(...one)).not.toEqual(words(...other));
    }),
  );
});

test('sponge() tells apart where one part ends and the next begins', () => {
  const forms = [
    ['ab', 'c'],
    ['a', 'bc'],
    ['abc'],
    ['abc', ''],
    ['abc', undefined],
    ['abc', 0],
    [1, 2],
    [12],
    ['1', 2],
  ];

  expect(new Set(forms.map((parts) => words('seed', parts).join())).size).toBe(forms.length);
});

test('sponge() flips about half of its bits when one bit of a part changes', () => {
  const flips = Array.from({ length: 1000 }, (_, index) => {
    const [one = 0, two = 0] = words('seed', [index * 2]);
    const [other = 0, another = 0] = words('seed', [index * 2 + 1]);
    return ones(one ^ other) + ones(two ^ another);
  });

  const average = flips.reduce((sum, count) => sum + count, 0) / flips.length;
  expect(average).toBeGreaterThan(31);
  expect(average).toBeLessThan(33);
});

function ones(word: number): number {
  return (word >>> 0).toString(2).replaceAll('0', '').length;
}

test('sponge() absorbs a word in one step, and other words to other states', () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), fc.nat(8), word, (given, at, other) => {
      fc.pre(given[at % given.length] !== other);
      const squeezed = (all: readonly number[]) => {
        const mixed = sponge('kit');
        for (const each of all) mixed.absorbWord(each);
        return [mixed.squeeze(), mixed.squeeze()];
      };

      expect(squeezed(given)).toEqual(squeezed(given));
      expect(squeezed(given)).not.toEqual(squeezed(given.with(at % given.length, other)));
    }),
  );
});

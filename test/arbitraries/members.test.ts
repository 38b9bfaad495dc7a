import fc from 'fast-check';
import { expect, test } from 'vitest';
import { members } from '../../src/arbitraries/members.ts';

const point = members({ x: fc.nat(9) }, { y: fc.nat(9), z: fc.constant('deep') });

test('members() makes objects with the members asked for, and with any of the others', () => {
  const made = fc.sample(point, { numRuns: 500, seed: 1 });

  expect(made.every(({ x }) => x >= 0 && x <= 9)).toBe(true);
  expect(new Set(made.map((one) => Object.keys(one).join()))).toEqual(new Set(['x,y,z', 'x,y', 'x,z', 'x']));
  expect(made.filter(({ z }) => z === undefined).length).toBeLessThan(150);
  expect(made.every((one) => Object.getPrototypeOf(one) === Object.prototype)).toBe(true);
});

test('members() gives the same objects for the same seed', () => {
  expect(fc.sample(point, { numRuns: 20, seed: 7 })).toEqual(fc.sample(point, { numRuns: 20, seed: 7 }));
});

test.for<[string, (one: { x: number; y?: number; z?: string }) => boolean, object]>([
  ['to the least of what has to be there', () => true, { x: 0 }],
  ['a member that it needs', ({ x }) => x > 2, { x: 3 }],
  ['an optional member that it needs', ({ y = 0 }) => y > 4, { x: 0, y: 5 }],
  ['to members that it needs together', ({ x, z }) => x > 0 && z !== undefined, { x: 1, z: 'deep' }],
])('members() shrinks %s', ([, fails, smallest]) => {
  for (const seed of [1, 2, 3]) {
    const { counterexample } = fc.check(
      fc.property(point, (one) => !fails(one)),
      { seed, numRuns: 500 },
    );

    expect(counterexample).toEqual([smallest]);
  }
});

test('members() shrinks to smaller objects only, and to an end', () => {
  const size = ({ x, y = -1, z }: { x: number; y?: number; z?: string }): number =>
    x + (y + 1) * 2 + (z === undefined ? 0 : 1);
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const sizes: number[] = []; // each but the first of an object that the one before it shrinks to
      fc.check(
        fc.property(point, (one) => sizes.push(size(one)) > 50),
        { seed, numRuns: 1 },
      );

      expect(sizes).toEqual([...new Set(sizes)].sort((one, other) => other - one));
      expect(sizes.at(-1)).toBe(0);
    }),
  );
});

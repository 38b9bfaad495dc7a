import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelines } from '../../src/arbitraries/timelines.ts';

test('timelines() gives moments that the execution has, in the order of time', () => {
  fc.assert(
    fc.property(timelines({ minMoments: 2, maxMoments: 5 }), ({ execution, moments }) => {
      const changes = moments.map((moment) => execution.at(moment).log?.length);

      expect(changes).toEqual(moments.map(({ change }) => change));
      expect(changes).toEqual([...changes].sort((a, b) => (a ?? 0) - (b ?? 0)));
      expect(moments.length).toBeGreaterThanOrEqual(2);
      expect(moments.length).toBeLessThanOrEqual(5);
    }),
  );
});

test('timelines() reaches the first moment and the last', () => {
  const seen = fc.sample(timelines(), { numRuns: 200, seed: 7 });

  expect(seen.some(({ moments }) => moments[0]?.change === 1)).toBe(true);
  expect(seen.some(({ execution, moments }) => moments.at(-1)?.change === execution.log?.length)).toBe(true);
});

test('timelines() shrinks the execution and the moments', () => {
  const property = fc.property(timelines(), ({ execution, moments }) =>
    moments.every((moment) => execution.at(moment).operations.length < 2),
  );
  const { counterexample } = fc.check(property, { seed: 1 });

  expect(fc.stringify(counterexample?.[0].execution)).toMatch(
    /^execution\('example', \(run\) => run\.\w+\('a'.{0,40}\)\)$/,
  );
  expect(counterexample?.[0].moments.length).toBeLessThanOrEqual(2);
});

test('timelines() refuses numbers of moments that cannot be', () => {
  expect(() => timelines({ minMoments: -1 })).toThrow(
    new RangeError('Cannot make timelines of -1 to 3 moments: expected 0 or more'),
  );
  expect(() => timelines({ minMoments: 3, maxMoments: 2 })).toThrow(RangeError);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarkerCycle, type MarkerWatch, watchMarkers, watchRepeat } from '../../src/paginator/marker-cycle.ts';

// `before` markers, then a cycle of `length` of them, without end
function* walk(before: number, length: number): Generator<string> {
  for (let step = 0; ; step += 1) yield `m${step < before ? step : before + ((step - before) % length)}`;
}

function follow(watch: MarkerWatch, markers: Iterable<string>): { readonly cycle: MarkerCycle; readonly read: number } {
  let read = 0;
  for (const marker of markers) {
    read += 1;
    const cycle = watch(marker);
    if (cycle) return { cycle, read };
  }
  throw new Error('the markers ended');
}

test('watchMarkers() sees a cycle of up to 1,024 markers at its first repetition', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3000 }), fc.integer({ min: 1, max: 1024 }), (before, length) => {
      const { cycle, read } = follow(watchMarkers(), walk(before, length));

      expect(read).toBe(before + length + 1);
      expect(cycle.length).toBe(length);
      expect(cycle.markers).toEqual(Array.from({ length }, (_, index) => `m${before + index}`));
    }),
    { numRuns: 50 },
  );
});

test('watchMarkers() sees a longer cycle within three rounds', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3000 }), fc.integer({ min: 1025, max: 9000 }), (before, length) => {
      const { cycle, read } = follow(watchMarkers(), walk(before, length));

      expect(read).toBeLessThanOrEqual(3 * Math.max(before, length) + length);
      expect(cycle.length).toBe(length);
      expect(cycle.markers.length).toBeGreaterThan(1);
      expect(cycle.markers.length).toBeLessThanOrEqual(2048);
    }),
    { numRuns: 50 },
  );
});

test('watchMarkers() lets markers pass that are all new', () => {
  const watch = watchMarkers('start');

  expect(Array.from({ length: 10_000 }, (_, index) => watch(`m${index}`)).filter(Boolean)).toEqual([]);
});

test('watchMarkers() counts the marker that the run began at, once it was left', () => {
  expect(follow(watchMarkers('A'), ['B', 'C', 'A'])).toEqual({
    cycle: { markers: ['A', 'B', 'C'], length: 3 },
    read: 3,
  });
  expect(follow(watchMarkers('A'), ['A', 'A'])).toEqual({ cycle: { markers: ['A'], length: 1 }, read: 2 });
});

test('watchRepeat() sees a marker that follows itself, and no other', () => {
  expect(follow(watchRepeat(), ['A', 'B', 'A', 'B', 'B'])).toEqual({ cycle: { markers: ['B'], length: 1 }, read: 5 });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawsOf } from '../../src/faults/draw.ts';

test('drawsOf() follows from the seed, the text and the call', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), fc.nat(), (seed, text, call) => {
      const [one, same] = [drawsOf(seed, text, call), drawsOf(seed, text, call)];
      const drawn = [one(), one(), one()];

      expect([same(), same(), same()]).toEqual(drawn);
      expect(drawn.every((draw) => draw >= 0 && draw < 1)).toBe(true);
    }),
  );
});

test('drawsOf() spreads evenly over calls', () => {
  const draws = Array.from({ length: 1000 }, (_, call) => drawsOf(1, 'hang', call)());

  for (const edge of [0.25, 0.5, 0.75]) {
    expect(Math.abs(draws.filter((draw) => draw < edge).length / 1000 - edge)).toBeLessThan(0.06);
  }
});

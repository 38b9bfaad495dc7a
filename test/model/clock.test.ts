import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultStart, manualClock } from '../../src/model/clock.ts';

test('manualClock() stands at the sum of its moves', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.nat()), (start, moves) => {
      const clock = manualClock(start);

      for (const move of moves) clock.advance(move);

      expect(clock.now()).toBe(moves.reduce((sum, move) => sum + move, start));
    }),
  );
});

test('manualClock() begins with the year 2026 and stands still', () => {
  const clock = manualClock();

  expect(new Date(defaultStart).toISOString()).toBe('2026-01-01T00:00:00.000Z');
  expect([clock.now(), clock.now()]).toEqual([defaultStart, defaultStart]);
});

test('manualClock() can be set to the moment at which it stands, and later', () => {
  const clock = manualClock(1000);

  clock.set(1000);
  clock.set(2500);

  expect(clock.now()).toBe(2500);
});

test('manualClock() refuses to go back and stays where it is', () => {
  const clock = manualClock(1000);

  expect(() => clock.set(999)).toThrow(new RangeError('Cannot move the clock back: it stands at 1000, received 999'));
  expect(() => clock.advance(-1)).toThrow(
    new RangeError('Cannot move the clock back: it stands at 1000, received 999'),
  );
  expect(clock.now()).toBe(1000);
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('manualClock() refuses %s', (value) => {
  const clock = manualClock(0);
  const refusal = (what: string): RangeError =>
    new RangeError(`Cannot use '${what}' of the clock: found ${value}, expected a whole number of milliseconds`);

  expect(() => manualClock(value)).toThrow(refusal('start'));
  expect(() => clock.advance(value)).toThrow(refusal('advance'));
  expect(() => clock.set(value)).toThrow(refusal('set'));
  expect(clock.now()).toBe(0);
});

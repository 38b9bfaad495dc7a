import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { execution } from '../../../src/fixtures/execution.ts';
import { part, sayDuration, showing, spanOf, ticksOf, wholeAxis, zoomed } from '../../../src/view/client/axis.ts';
import { pictureOfExecution } from '../../../src/view/picture-of-execution.ts';

const order = pictureOfExecution(
  execution('order-17', (run) =>
    run.step('charge card').wait('pause', { seconds: 7200 }).step('thank', { status: 'STARTED' }),
  ),
);
const last = order.moments.length - 1;
const kinds = ['time', 'moments'] as const;

test.for(kinds)(
  'spanOf() puts every operation on the axis of %s, one after the other, and ends open ones now',
  (kind) => {
    const whole = wholeAxis(order, kind);
    const [, charge, pause, thank] = order.operations.map((operation) =>
      spanOf(order, { operation, moment: last }, kind),
    );

    expect(charge?.to).toBeLessThanOrEqual(pause?.from ?? 0);
    expect(pause?.to).toBeLessThanOrEqual(thank?.from ?? 0);
    expect([charge?.open, pause?.open, thank?.open]).toEqual([false, false, true]);
    expect(part(thank?.to ?? 0, whole)).toBe(100);
  },
);

test('zoomed() stays within the whole axis and keeps the place around which it zooms in sight', () => {
  const whole = wholeAxis(order, 'time');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(1 / 2, 2), { maxLength: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (factors, share) => {
        const around = whole.from + share * (whole.to - whole.from);
        const axis = factors.reduce((before, factor) => zoomed(before, whole, { around, factor }), whole);

        expect(axis.from).toBeGreaterThanOrEqual(whole.from - 1e-3);
        expect(axis.to).toBeLessThanOrEqual(whole.to + 1e-3);
        expect(around).toBeGreaterThanOrEqual(axis.from - 1e-3);
        expect(around).toBeLessThanOrEqual(axis.to + 1e-3);
      },
    ),
  );
});

test('showing() moves the axis as little as it takes', () => {
  const axis = { kind: 'moments', from: 10, to: 20 } as const;

  expect(showing(axis, 15)).toEqual(axis);
  expect(showing(axis, 5)).toEqual({ kind: 'moments', from: 5, to: 15 });
  expect(showing(axis, 30)).toEqual({ kind: 'moments', from: 20, to: 30 });
});

test('ticksOf() draws a few labels at round places, whatever the length of the axis', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4_000_000_000 }), fc.constantFrom(...kinds), (length, kind) => {
      const ticks = ticksOf({ kind, from: 1000, to: 1000 + length }, 1000);

      expect(ticks.length).toBeGreaterThanOrEqual(1);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
    }),
  );
});

test('sayDuration() says a time in its two largest units', () => {
  expect([0, 250, 90_000, 5_400_000, 97_200_000].map(sayDuration)).toEqual([
    '0',
    '250 ms',
    '1 min 30 s',
    '1 h 30 min',
    '1 d 3 h',
  ]);
});

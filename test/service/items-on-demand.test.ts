import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsOnDemand } from '../../src/service/items-on-demand.ts';
import { keptTexts } from '../../src/service/kept-texts.ts';
import { itemsTextOf } from '../../src/timeline/items-text.ts';

const demanded = (all: readonly unknown[]) => ({
  count: all.length,
  items: (from: number, to: number) => all.slice(from, to),
});

test('itemsOnDemand() is the text that the whole list would have', () => {
  const lists = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant({ é: [1] })), {
    minLength: 0,
    maxLength: 400,
    size: 'max',
  });
  fc.assert(
    fc.property(lists, fc.nat(), fc.nat(), fc.constantFrom(1, 500, 1_000_000), (all, one, other, room) => {
      const made = itemsOnDemand(demanded(all), keptTexts(room));
      const whole = itemsTextOf(all);
      const [from = 0, to = 0] = [one % (all.length + 1), other % (all.length + 1)].toSorted((a, b) => a - b);
      expect(made.count).toBe(whole.count);
      expect(Buffer.from(made.slice(from, to)).toString()).toBe(Buffer.from(whole.slice(from, to)).toString());
      if (from < all.length) expect(made.byteLengthOf(from)).toBe(whole.byteLengthOf(from));
    }),
  );
});

test('itemsOnDemand() makes no items but those around the page that is asked for, and makes them once', () => {
  const made: number[] = [];
  const items = (from: number, to: number): readonly number[] => {
    const run = Array.from({ length: to - from }, (_, index) => from + index);
    made.push(...run);
    return run;
  };
  const list = itemsOnDemand({ count: 1_000_000, items }, keptTexts(1_000_000));

  list.slice(500_000, 500_100);
  list.slice(500_050, 500_100);

  expect(made.length).toBeLessThanOrEqual(256);
  expect(new Set(made).size).toBe(made.length);
});

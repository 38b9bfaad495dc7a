import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPage } from '../../src/paging/cut-page.ts';
import { parseOffset, printOffset } from '../../src/paging/offset-marker.ts';
import { pages } from '../../src/paging/pages.ts';

test('parseOffset() leads through any plan of sizes to every item once', () => {
  const sizes = fc.array(fc.nat(5), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(sizes, fc.nat(40), fc.integer({ min: 1, max: 7 }), (given, count, maxItems) => {
      const plan = pages.sizes(given);
      const items: number[] = [];
      let marker: string | undefined;
      let left = 100;
      do {
        const position = marker === undefined ? undefined : parseOffset(marker, plan);
        const page = cutPage({ count, byteLengthOf: () => 1 }, { plan, position, maxItems });
        for (let index = page.from; index < page.to; index += 1) items.push(index);
        marker = page.next && printOffset(page.next);
        left -= 1;
      } while (marker !== undefined && left > 0);

      expect(left).toBeGreaterThan(0);
      expect(items).toEqual(Array.from({ length: count }, (_, index) => index));
    }),
  );
});

test('parseOffset() finds the planned page that holds the item', () => {
  const plan = pages.sizes([1, 0, 5]);

  expect(['0', '1', '3', '6', '9'].map((text) => parseOffset(text, plan))).toEqual([
    { index: 0, step: 0, done: 0 },
    { index: 1, step: 2, done: 0 },
    { index: 3, step: 2, done: 2 },
    { index: 6, step: 3, done: 0 },
    { index: 9, step: 3, done: 0 },
  ]);
});

test('parseOffset() reads a number alone under any other plan', () => {
  expect(parseOffset('7', undefined)).toEqual({ index: 7, step: 0, done: 0 });
  expect(parseOffset('7', pages.of(2))).toEqual({ index: 7, step: 0, done: 0 });
});

test.each(['', '-1', '1.5', '01', ' 1', '1e3', 'None', '1000000000000000'])('parseOffset() refuses %j', (text) => {
  expect(parseOffset(text, undefined)).toBeUndefined();
});

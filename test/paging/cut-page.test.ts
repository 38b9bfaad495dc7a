import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../src/model/limits.ts';
import { cutPage, defaultPageSize, type Page, type PagedList, type Position } from '../../src/paging/cut-page.ts';
import type { PagePlan } from '../../src/paging/page-plan.ts';
import { pages } from '../../src/paging/pages.ts';

const lengths = fc.array(fc.nat(50), { maxLength: 60 });
const plans: fc.Arbitrary<PagePlan | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 1, max: 20 }).map(pages.of),
  fc.integer({ min: 1, max: 200 }).map(pages.bytes),
  fc.array(fc.nat(8), { minLength: 1, maxLength: 12 }).map(pages.sizes),
);
// a reader may change its MaxItems between two pages
const asks = fc.array(fc.option(fc.nat(9), { nil: undefined }), { minLength: 1, maxLength: 8 });

function listOf(items: readonly number[]): PagedList {
  return { count: items.length, byteLengthOf: (index) => items[index] ?? Number.NaN };
}

function read(list: PagedList, plan: PagePlan | undefined, maxItems: readonly (number | undefined)[]): Page[] {
  const read: Page[] = [];
  let position: Position | undefined;
  do {
    const page = cutPage(list, { plan, position, maxItems: maxItems[read.length % maxItems.length] });
    read.push(page);
    position = page.next;
  } while (position && read.length < 1000);
  return read;
}

test('cutPage() serves every item once, in order, and ends, whatever the plan and MaxItems', () => {
  fc.assert(
    fc.property(lengths, plans, asks, (items, plan, maxItems) => {
      const served = read(listOf(items), plan, maxItems);

      expect(served.length).toBeLessThan(1000);
      expect(served.map((page) => page.from)).toEqual([0, ...served.slice(0, -1).map((page) => page.to)]);
      expect(served.at(-1)?.to).toBe(items.length);
    }),
  );
});

test('cutPage() never serves more than MaxItems, a count or a number of bytes, save one long item', () => {
  fc.assert(
    fc.property(lengths, plans, asks, (items, plan, maxItems) => {
      for (const [index, page] of read(listOf(items), plan, maxItems).entries()) {
        const length = page.to - page.from;
        const bytes = items.slice(page.from, page.to).reduce((sum, item) => sum + item, 0);

        expect(length).toBeLessThanOrEqual(maxItems[index % maxItems.length] || 100);
        if (plan?.by === 'count') expect(length).toBeLessThanOrEqual(plan.size);
        if (plan?.by === 'bytes' && length > 1) expect(bytes).toBeLessThanOrEqual(plan.max);
      }
    }),
  );
});

test('cutPage() serves an empty page only where the plan has one or the list has no items', () => {
  fc.assert(
    fc.property(lengths, plans, asks, (items, plan, maxItems) => {
      const empty = read(listOf(items), plan, maxItems).filter((page) => page.from === page.to).length;
      const planned = plan?.by === 'sizes' ? plan.sizes.filter((size) => size === 0).length : 0;

      expect(empty).toBeLessThanOrEqual(planned + (items.length === 0 ? 1 : 0));
    }),
  );
});

test('cutPage() fills a page by bytes as far as it goes', () => {
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 200 }), (items, max) => {
      for (const page of read(listOf(items), pages.bytes(max), [1000])) {
        const withNext = items.slice(page.from, page.to + 1).reduce((sum, item) => sum + item, 0);

        if (page.next) expect(withNext).toBeGreaterThan(max);
      }
    }),
  );
});

test('cutPage() serves planned sizes to the letter where MaxItems does not cut them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(8), { minLength: 1, maxLength: 12 }), fc.nat(250), (sizes, rest) => {
      const count = sizes.reduce((sum, size) => sum + size, 0) + rest;

      const served = read({ count, byteLengthOf: () => 1 }, pages.sizes(sizes), [100]);

      const planned = served.slice(0, sizes.length).map((page) => page.to - page.from);
      expect(planned).toEqual(sizes);
      expect(served.length).toBe(sizes.length + Math.ceil(rest / 100));
    }),
  );
});

const cases: readonly [plan: PagePlan | undefined, count: number, maxItems: number | undefined, lengths: number[]][] = [
  [undefined, 0, undefined, [0]],
  [undefined, 250, undefined, [100, 100, 50]],
  [undefined, 250, 0, [100, 100, 50]],
  [undefined, 4, 2, [2, 2]],
  [pages.of(5), 7, 2, [2, 2, 2, 1]],
  [pages.of(2), 5, 100, [2, 2, 1]],
  [pages.of(500), 250, undefined, [100, 100, 50]],
  [pages.sizes([1, 0, 5]), 6, undefined, [1, 0, 5]],
  [pages.sizes([5, 1]), 8, 2, [2, 2, 1, 1, 2]],
  [pages.sizes([2, 0]), 2, undefined, [2, 0]],
  [pages.sizes([5, 0]), 2, undefined, [2, 0]],
  [pages.sizes([2, 0, 0]), 2, 1, [1, 1, 0, 0]],
  [pages.sizes([0, 2]), 2, undefined, [0, 2]],
  [pages.sizes([0]), 3, 2, [0, 2, 1]],
  [pages.sizes([2, 3, 0]), 2, undefined, [2]],
  [pages.sizes([2, 0, 3]), 2, undefined, [2, 0]],
  [pages.sizes([0, 0]), 0, undefined, [0, 0]],
  [pages.sizes([3]), 0, undefined, [0]],
  [pages.sizes([3, 0]), 0, undefined, [0]],
  [pages.sizes([1]), 251, undefined, [1, 100, 100, 50]],
];

test.each(cases)(
  'cutPage() under %j splits %i items asked with MaxItems %s into %j',
  (plan, count, maxItems, expected) => {
    const served = read({ count, byteLengthOf: () => 1 }, plan, [maxItems]);

    expect(served.map((page) => page.to - page.from)).toEqual(expected);
  },
);

test('cutPage() serves an item that is longer than the plan by bytes alone', () => {
  const served = read(listOf([4, 400, 4, 4]), pages.bytes(10), [undefined]);

  expect(served.map((page) => [page.from, page.to])).toEqual([
    [0, 1],
    [1, 2],
    [2, 4],
  ]);
});

test('cutPage() looks at the items of its own page and one more', () => {
  const asked: number[] = [];
  const byteLengthOf = (index: number): number => {
    asked.push(index);
    return 10;
  };

  cutPage({ count: 1_000_000, byteLengthOf }, { plan: pages.bytes(35), position: { index: 500, step: 0, done: 0 } });

  expect(asked).toEqual([500, 501, 502, 503]);
});

test('cutPage() gives an empty last page past the end of a list that became shorter', () => {
  const page = cutPage({ count: 3, byteLengthOf: () => 1 }, { position: { index: 7, step: 0, done: 0 } });

  expect(page).toEqual({ from: 3, to: 3, next: undefined });
});

test.each([-1, 1.5, Number.NaN])('cutPage() refuses MaxItems %d', (maxItems) => {
  expect(() => cutPage({ count: 3, byteLengthOf: () => 1 }, { maxItems })).toThrow(
    new RangeError(`Cannot cut a page: found MaxItems ${maxItems}, expected a whole number of 0 or more`),
  );
});

test('cutPage() takes the default page size of the API', () => {
  expect(defaultPageSize).toBe(limits.defaultMaxItems);
});

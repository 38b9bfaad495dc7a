import { type PagePlan, parsePagePlan } from './page-plan.ts';

/** Makers of page plans. */
export interface Pages {
  /** Pages of this many items. */
  of(size: number): PagePlan;
  /** Pages of at most this many bytes: the items' JSON counts, one item a page is served however long it is. */
  bytes(max: number): PagePlan;
  /** Exactly these pages, in this order; 0 is an empty page. */
  sizes(sizes: readonly number[]): PagePlan;
}

/**
 * Makes page plans: how the fake service, a replayed recording or a generated timeline splits a list into pages.
 *
 * The smaller of the plan's page and the request's MaxItems (default 100) wins. With `sizes`, a page that MaxItems cut goes
 * on before the plan's next size, and after the last size the rest comes in pages of MaxItems. Zeros that follow the last
 * item are served too: `pages.sizes([2, 0])` over two items ends with an empty page.
 *
 * @throws RangeError when a size or a number of bytes is below 1 (below 0 in `sizes`) or not whole, or when `sizes` is
 * empty; TypeError when it is no number.
 * @example
 * pages.of(100); // { by: 'count', size: 100 }
 * pages.bytes(65_536); // { by: 'bytes', max: 65536 }
 * pages.sizes([1, 0, 5]); // { by: 'sizes', sizes: [1, 0, 5] }
 */
export const pages: Pages = {
  of: (size) => parsePagePlan({ by: 'count', size }),
  bytes: (max) => parsePagePlan({ by: 'bytes', max }),
  sizes: (sizes) => parsePagePlan({ by: 'sizes', sizes }),
};

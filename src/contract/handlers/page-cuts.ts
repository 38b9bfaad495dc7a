import type { PagePlan } from '../../paging/page-plan.ts';

/** Where a list is cut into pages: before these operations, counted from 0, in ascending order. */
export type PageCut = readonly number[];

/** The pages of a cut: how many operations the payload has, and the plan of the pages behind it. */
export function pagesOfCut(cut: PageCut): { readonly page: number | undefined; readonly rest: PagePlan | undefined } {
  const [page, ...others] = cut;
  const sizes = others.map((edge, index) => edge - (cut[index] ?? 0));
  return { page, rest: sizes.length === 0 ? undefined : { by: 'sizes', sizes } };
}

/** Every page edge of a list of this length at once; the first page is empty. */
export function allEdges(count: number): PageCut {
  return Array.from({ length: count }, (_, index) => index);
}

/**
 * The smallest part of a cut that fails as the whole did, found by halves: one edge wherever one alone is enough.
 *
 * @param fails Whether a cut fails; it is known to be true of `cut` itself.
 */
export async function smallestCut(cut: PageCut, fails: (cut: PageCut) => Promise<boolean>): Promise<PageCut> {
  if (await fails([])) return []; // it fails without any edge
  let failing = cut;
  while (failing.length > 1) {
    const half = Math.ceil(failing.length / 2);
    const [left, right] = [failing.slice(0, half), failing.slice(half)];
    if (await fails(left)) failing = left;
    else if (await fails(right)) failing = right;
    else return failing; // it takes edges of both halves
  }
  return failing;
}

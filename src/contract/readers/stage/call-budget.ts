import type { PagedList } from '../../../paging/cut-page.ts';
import type { PagePlan } from '../../../paging/page-plan.ts';
import { pageSplits } from '../../../paging/page-splits.ts';

const attempts = 5;
const readsFromTheStart = 2;
// what faults add: empty pages before others, a page behind the last
const morePages = 5;

/**
 * How many calls a right reader may make at most for a list, by the MaxItems that it sends: every page, five attempts
 * each, twice over for a reader that begins again.
 */
export function callBudget(list: PagedList, plan: PagePlan | undefined): (maxItems: number | undefined) => number {
  const known = new Map<number, number>();
  return (maxItems = 0) => {
    const before = known.get(maxItems);
    if (before !== undefined) return before;
    const pages = pageSplits(list, { plan, maxItems: Math.min(maxItems, 1000) }).length;
    const budget = attempts * readsFromTheStart * (pages + morePages);
    known.set(maxItems, budget);
    return budget;
  };
}

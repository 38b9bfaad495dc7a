import fc from 'fast-check';
import type { PagePlan } from '../paging/page-plan.ts';
import { pages } from '../paging/pages.ts';
import type { Execution } from '../timeline/execution.ts';

/** Items that plans are made for where no execution is given. */
const usualCount = 20;
const usualBytes = 4000;

/**
 * Page plans of every kind, for the operations of an execution: from one page to one item a page, with planned sizes of
 * which some are 0. They shrink to fewer and rounder pages; plans by count come first.
 *
 * @param execution What will be read; default: a list of 20 items.
 * @example
 * fc.assert(fc.property(pagePlans(), (plan) => ['count', 'bytes', 'sizes'].includes(plan.by)));
 */
export function pagePlans(execution?: Pick<Execution, 'operations'>): fc.Arbitrary<PagePlan> {
  const count = execution?.operations.length ?? usualCount;
  const bytes = execution ? JSON.stringify(execution.operations).length : usualBytes;
  // a split shrinks towards the whole in one page
  const size = fc.nat(count).map((less) => count + 1 - less);
  const sizes = fc.array(fc.oneof({ withCrossShrink: true }, fc.nat(count), fc.nat(3)), { minLength: 1, maxLength: 8 });
  return fc.oneof(
    { withCrossShrink: true },
    size.map((items) => pages.of(items)),
    fc.nat(bytes).map((less) => pages.bytes(bytes + 1 - less)),
    sizes.map((planned) => pages.sizes(planned)),
  );
}

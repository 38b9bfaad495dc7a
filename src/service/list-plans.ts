import { type PagePlan, parsePagePlan } from '../paging/page-plan.ts';

/** A page plan for each of the three lists; a list without one is split into pages of MaxItems. */
export interface ListPlans {
  /** The operations of GetDurableExecutionState. */
  readonly state?: PagePlan;
  /** The events of GetDurableExecutionHistory. */
  readonly history?: PagePlan;
  /** The executions of ListDurableExecutionsByFunction. */
  readonly list?: PagePlan;
}

const lists = ['state', 'history', 'list'] as const;

/**
 * One plan for all three lists, or one for each.
 *
 * @throws TypeError when a plan has none of its forms or a list is unknown, RangeError when a number is out of range.
 */
export function parseListPlans(value: PagePlan | ListPlans | undefined): ListPlans {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || 'by' in value) {
    const plan = parsePagePlan(value);
    return { state: plan, history: plan, list: plan };
  }
  const unknown = Object.keys(value).find((name) => !lists.some((list) => list === name));
  if (unknown !== undefined) {
    throw new TypeError(`Cannot plan pages: found the list '${unknown}', expected a page plan or ${lists.join(', ')}`);
  }
  const planned = lists.filter((name) => value[name] !== undefined).map((name) => [name, parsePagePlan(value[name])]);
  return Object.fromEntries(planned);
}

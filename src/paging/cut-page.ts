import type { PagePlan } from './page-plan.ts';

/** Where a page begins, as plain data that a marker can carry. */
export interface Position {
  /** The index of the first item. */
  readonly index: number;
  /** Which of a plan's `sizes` is being served; 0 for every other plan. */
  readonly step: number;
  /** How many items of that planned page were served before: MaxItems may cut it. */
  readonly done: number;
}

/** The list that is cut: how many items it has, and how long each is as JSON. */
export interface PagedList {
  readonly count: number;
  /** Asked only by plans by bytes, and only for the items of the page and the one behind it. */
  byteLengthOf(index: number): number;
}

/** What decides where a page ends. */
export interface PageRequest {
  readonly plan?: PagePlan | undefined;
  /** Default: the beginning of the list. */
  readonly position?: Position | undefined;
  /** As requested: 0 or absent means 100. */
  readonly maxItems?: number | undefined;
}

/** A page: its items are those from `from` up to, not including, `to`. */
export interface Page {
  readonly from: number;
  readonly to: number;
  /** Where the next page begins; `undefined` on the last. */
  readonly next: Position | undefined;
}

/** The position before the first item. */
export const startPosition: Position = { index: 0, step: 0, done: 0 };

/** Items a page when MaxItems is 0 or absent, as the API's model says. */
export const defaultPageSize = 100;

/**
 * The page of a list that begins at a position. Its cost is that of the page, never that of the list. A position past the
 * end (the list became shorter) gives an empty last page.
 *
 * @throws RangeError when `maxItems` is no whole number of 0 or more.
 */
export function cutPage(list: PagedList, request: PageRequest = {}): Page {
  const { plan, position = startPosition } = request;
  const limit = itemLimit(request.maxItems);
  const from = Math.min(position.index, list.count);
  if (plan?.by === 'sizes')
    return cutPlannedPage(list.count, { ...position, index: from }, { sizes: plan.sizes, limit });
  const wanted = plan?.by === 'count' ? Math.min(plan.size, limit) : limit;
  const to = plan?.by === 'bytes' ? fill(list, from, { limit, max: plan.max }) : Math.min(from + wanted, list.count);
  return { from, to, next: to < list.count ? { index: to, step: 0, done: 0 } : undefined };
}

function itemLimit(maxItems = 0): number {
  if (Number.isSafeInteger(maxItems) && maxItems >= 0) return maxItems || defaultPageSize;
  throw new RangeError(`Cannot cut a page: found MaxItems ${maxItems}, expected a whole number of 0 or more`);
}

function fill(list: PagedList, from: number, room: { readonly limit: number; readonly max: number }): number {
  const end = Math.min(from + room.limit, list.count);
  let to = from;
  let bytes = 0;
  while (to < end) {
    bytes += list.byteLengthOf(to);
    if (bytes > room.max && to > from) break;
    to += 1;
  }
  return to;
}

interface Planned {
  readonly sizes: readonly number[];
  readonly limit: number;
}

function cutPlannedPage(count: number, at: Position, { sizes, limit }: Planned): Page {
  const size = sizes[at.step];
  const to = Math.min(at.index + (size === undefined ? limit : Math.min(limit, size - at.done)), count);
  const done = at.done + to - at.index;
  const finished = size !== undefined && (done >= size || to === count);
  const next = finished ? { index: to, step: at.step + 1, done: 0 } : { index: to, step: at.step, done };
  // behind the last item only planned empty pages are left to serve; a page that wants items and finds none is the last
  const more = to < count || (sizes[next.step] === 0 && (to > at.index || size === 0));
  return { from: at.index, to, next: more ? next : undefined };
}

import { type Origin, tokenBefore, tokenInside } from './resume-token.ts';
import { showValue } from './show-value.ts';
import { asSkip, withoutSkipped } from './skip.ts';

/** One answer, whatever else it holds. */
export type Page = Readonly<Record<string, unknown>>;

/** How the pages of a run are cut. */
export interface Cut {
  /** The member of a page that holds its items. */
  readonly items: string;
  readonly maxItems: bigint | undefined;
  readonly strict: boolean;
}

/** How far a run has come when a page arrives. */
export interface Place {
  /** How the page was fetched; only a first page has something to skip. */
  readonly origin: Origin;
  readonly first: boolean;
  /** Items yielded before this page. */
  readonly total: number;
}

/** What becomes of a page. */
export interface Step {
  readonly page: Page;
  /** Items of the page as yielded. */
  readonly count: number;
  /** Where another run goes on, when this one stops before the end. */
  readonly token: string | undefined;
  /** The marker of the page to fetch next; `undefined` ends the run. */
  readonly next: unknown;
}

/**
 * Cuts a page at both ends: what a token says was read before, and what MaxItems leaves over.
 *
 * @throws RangeError when the token skips more items than the page has, unless strict.
 * @throws TypeError when the items are no array.
 */
export function takePage(cut: Cut, place: Place, answer: Page): Step {
  const found = itemsOf(cut, answer);
  const items = place.first ? skipRead(cut, place, found) : found;
  const page = items === found ? answer : { ...answer, [cut.items]: items };
  const room = cut.maxItems === undefined ? Number.POSITIVE_INFINITY : Number(cut.maxItems) - place.total;
  const count = items?.length ?? 0;
  if (count > room) return cutInside(cut, place, { ...page, [cut.items]: (items ?? []).slice(0, room) });
  const next = isFalsy(answer.NextMarker) ? undefined : answer.NextMarker;
  if (next === undefined || count < room) return { page, count, token: undefined, next };
  return { page, count, token: endsForGood(cut) ? undefined : tokenBefore(next), next: undefined };
}

function cutInside(cut: Cut, place: Place, page: Page): Step {
  const { length } = page[cut.items] as readonly unknown[]; // the caller has just put it there
  const kept = (cut.maxItems ?? 0n) - BigInt(place.total);
  const token = endsForGood(cut) ? undefined : tokenInside(place.origin, kept);
  return { page, count: length, token, next: undefined };
}

// a token made for no items leads back to where it was made: following it never ends
function endsForGood(cut: Cut): boolean {
  return cut.maxItems === 0n && !cut.strict;
}

function skipRead(cut: Cut, { origin }: Place, items: readonly unknown[] | undefined): readonly unknown[] | undefined {
  const read = cut.strict || origin.skip === null || !isWhole(origin.skip) ? 0 : Number(asSkip(origin.skip));
  const length = items?.length ?? 0;
  if (read > length) {
    throw new RangeError(
      `Cannot resume from the token: found a page of length ${length}, expected the ${read} that it skips and more (another PageSize, or a page cut by its bytes?)`,
    );
  }
  return items && origin.skip !== 0n ? withoutSkipped(items, origin.skip) : items;
}

function isWhole(skip: Origin['skip']): boolean {
  return typeof skip === 'bigint' || typeof skip === 'boolean';
}

function itemsOf(cut: Cut, answer: Page): readonly unknown[] | undefined {
  const items = answer[cut.items] ?? undefined;
  if (items === undefined || Array.isArray(items)) return items;
  throw new TypeError(`Cannot read the page: found ${showValue(items)} as '${cut.items}', expected an array`);
}

// what Python takes for false: such a marker ends the pages
function isFalsy(marker: unknown): boolean {
  if (typeof marker !== 'object' || marker === null) return !marker;
  return (Array.isArray(marker) ? marker : Object.keys(marker)).length === 0;
}

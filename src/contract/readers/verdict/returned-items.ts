import { describe } from '../../../rules/describe.ts';
import type { ListRead } from '../stage/stage.ts';

/** One thing that a reader returned. */
export interface ReturnedItem {
  /** Empty where it has none. */
  readonly id: string;
  /** Its members; absent where the reader returned ids. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** What a reader returned, item by item; a text where that is no list of operations, events or ids: what it is instead. */
export function returnedItems(value: unknown, list: ListRead): readonly ReturnedItem[] | string {
  if (!isIterable(value)) return describe(value);
  const items: ReturnedItem[] = [];
  for (const item of value) {
    const returned = returnedItem(item, list);
    if (!returned) return `a list whose item ${items.length + 1} is ${describe(item)}`;
    items.push(returned);
  }
  return items;
}

function returnedItem(item: unknown, list: ListRead): ReturnedItem | undefined {
  if (typeof item === 'string' || typeof item === 'number') return { id: String(item) };
  if (typeof item !== 'object' || item === null) return undefined;
  const members = item as Readonly<Record<string, unknown>>; // any object can be read by name
  const id = list === 'state' ? members.Id : members.EventId;
  return { id: String(id ?? ''), members };
}

function isIterable(value: unknown): value is Iterable<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return typeof (value as { readonly [Symbol.iterator]?: unknown })[Symbol.iterator] === 'function';
}

/** A queue that gives its earliest item first; items of the same time come in the order in which they went in. */
export interface Heap<T> {
  push(at: number, item: T): void;
  /** The earliest item with its time, or `undefined` when there is none. */
  peek(): { readonly at: number; readonly item: T } | undefined;
  /** Takes the earliest item out. */
  pop(): { readonly at: number; readonly item: T } | undefined;
  /** Takes everything out, in no particular order. */
  drain(): readonly { readonly at: number; readonly item: T }[];
}

interface Entry<T> {
  readonly at: number;
  readonly order: number;
  readonly item: T;
}

/** An empty queue. Putting in and taking out cost the logarithm of its length. */
export function minHeap<T>(): Heap<T> {
  const entries: Entry<T>[] = [];
  let order = 0;
  return {
    push: (at, item) => {
      entries.push({ at, order, item });
      order += 1;
      rise(entries, entries.length - 1);
    },
    peek: () => entries[0],
    pop: () => takeFirst(entries),
    drain: () => entries.splice(0),
  };
}

function takeFirst<T>(entries: Entry<T>[]): Entry<T> | undefined {
  const first = entries[0];
  const last = entries.pop();
  if (first === undefined || last === undefined || entries.length === 0) return first;
  entries[0] = last;
  sink(entries);
  return first;
}

function rise<T>(entries: Entry<T>[], from: number): void {
  for (let at = from; at > 0; ) {
    const parent = (at - 1) >> 1;
    if (!swapped(entries, parent, at)) return;
    at = parent;
  }
}

function sink<T>(entries: Entry<T>[]): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    const right = left + 1;
    const child = isBefore(entries[right], entries[left]) ? right : left;
    if (!swapped(entries, at, child)) return;
    at = child;
  }
}

// swaps two entries when the one that stands deeper is the earlier
function swapped<T>(entries: Entry<T>[], upper: number, lower: number): boolean {
  const [above, below] = [entries[upper], entries[lower]];
  if (!above || !below || !isBefore(below, above)) return false;
  entries[upper] = below;
  entries[lower] = above;
  return true;
}

function isBefore<T>(left: Entry<T> | undefined, right: Entry<T> | undefined): boolean {
  if (!left || !right) return left !== undefined;
  return left.at < right.at || (left.at === right.at && left.order < right.order);
}

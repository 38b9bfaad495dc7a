import { apis } from '../../model/api.ts';
import { listSlices } from '../json/list-slices.ts';
import type { Bindings } from './bindings.ts';
import type { RecordedRead } from './recorded-reads.ts';
import { translateBody } from './translate-body.ts';

/** The bytes of the items of a read. */
export interface ReadItems {
  /** Those of a few, with commas between them. */
  readonly slice: (from: number, to: number) => Uint8Array;
}

/**
 * Gives the items of reads as bytes, with the client's own values in them. They are made once for all pages, and again only
 * when these values have changed since.
 */
export function readItems(bindings: Bindings): (read: RecordedRead) => ReadItems {
  const made = new Map<RecordedRead, { readonly items: ReadItems; readonly changes: number }>();
  return (read) => {
    const changes = bindings.changes();
    const known = made.get(read);
    if (known?.changes === changes) return known.items;
    const items = inBytes(translateItems(read, bindings));
    made.set(read, { items, changes });
    return items;
  };
}

function translateItems({ api, items }: RecordedRead, bindings: Bindings): readonly string[] {
  const member = apis[api].items;
  if (bindings.changes() === 0 || member === undefined) return items;
  const text = translateBody(`{"${member}":[${items.join()}]}`, `${api}Response`, bindings);
  return listSlices(text, member) ?? items;
}

function inBytes(items: readonly string[]): ReadItems {
  const bytes = Buffer.from(items.join());
  const starts = [0];
  for (const item of items) starts.push((starts.at(-1) ?? 0) + Buffer.byteLength(item) + 1);
  return {
    slice(from, to) {
      const start = starts[from] ?? 0;
      // the next item begins behind a comma
      return bytes.subarray(start, Math.max(start, (starts[to] ?? 0) - 1));
    },
  };
}

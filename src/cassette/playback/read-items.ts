import { apis } from '../../model/api.ts';
import { type ItemsText, joinedItems } from '../../timeline/items-text.ts';
import { listSlices } from '../json/list-slices.ts';
import type { Bindings } from './bindings.ts';
import type { RecordedRead } from './recorded-reads.ts';
import { translateBody } from './translate-body.ts';

/**
 * Gives the items of reads as bytes, with the client's own values in them. They are made once for all pages, and again only
 * when these values have changed since.
 */
export function readItems(bindings: Bindings): (read: RecordedRead) => ItemsText {
  const made = new Map<RecordedRead, { readonly items: ItemsText; readonly changes: number }>();
  return (read) => {
    const changes = bindings.changes();
    const known = made.get(read);
    if (known?.changes === changes) return known.items;
    const items = joinedItems(translateItems(read, bindings));
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

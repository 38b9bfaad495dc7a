import { checkedBinding, type MarkerBinding } from '../paging/sealed-marker.ts';
import type { ItemsText } from '../timeline/items-text.ts';
import { type IssuedMarkers, issuedMarkers } from './issued-markers.ts';

/** A list as it stood when somebody began to read it, and what the markers that lead through it are bound to. */
export interface Reading {
  readonly binding: MarkerBinding;
  readonly items: ItemsText;
  readonly issued: IssuedMarkers;
  /** The checkpoint token of the time, for lists that stand and fall with it. */
  readonly token?: string | undefined;
}

/** Which list is read. */
export interface ReadingKey {
  readonly api: string;
  /** Members of the request that choose or order the items. */
  readonly filter?: string | undefined;
}

/** What a reading is of, beside its key and its version. */
export type ReadingMade = Pick<Reading, 'items' | 'token'> & Pick<MarkerBinding, 'plan'>;

/** The readings of one execution, or of one function's executions. */
export interface Readings {
  /** The reading of a list at a version: the newest one when it is of that version, or one that is made now. */
  at(key: ReadingKey, version: number, make: () => ReadingMade): Reading;
  /** Those of a list that clients may still be in the middle of, the newest first. */
  of(key: ReadingKey): readonly Reading[];
}

/** Readings of one list that are kept, and lists: a client that falls further behind is refused. */
const keptReadings = 256;

/** Seals the markers of every service alike, so that a test's are the same each time. */
export const markerSecret: string = 'kit';

/** No readings yet of the lists of a subject. */
export function openReadings(subject: string): Readings {
  const lists = new Map<string, Reading[]>();
  const keyOf = ({ api, filter }: ReadingKey): string => (filter === undefined ? api : `${api} ${filter}`);
  let last: { readonly key: string; readonly list: Reading[] } = { key: '', list: [] };
  const listAt = (key: string): Reading[] => {
    if (key === last.key) return last.list;
    const list = lists.get(key) ?? [];
    last = { key, list };
    lists.delete(key); // the list that was read last stands last
    lists.set(key, list);
    dropOldest(lists);
    return list;
  };
  return {
    at: (key, version, make) => {
      const list = listAt(keyOf(key));
      const token = String(version);
      const newest = list.at(-1);
      if (newest?.binding.token === token) return newest;
      const { plan, ...made } = make();
      const reading = {
        ...made,
        binding: checkedBinding({ ...key, subject, token, plan }, markerSecret),
        issued: issuedMarkers(),
      };
      list.push(reading);
      if (list.length > keptReadings) list.shift();
      return reading;
    },
    of: (key) => lists.get(keyOf(key))?.toReversed() ?? [],
  };
}

function dropOldest(lists: Map<string, unknown>): void {
  const oldest = lists.keys().next();
  if (lists.size > keptReadings && !oldest.done) lists.delete(oldest.value);
}

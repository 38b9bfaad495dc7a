/** How the items of two lists belong together. */
export interface Alignment {
  /** Indexes of items that are the same thing, in the order of the recorded list. */
  readonly pairs: readonly (readonly [recorded: number, live: number])[];
  /** Indexes of recorded items that the live list lacks. */
  readonly missing: readonly number[];
  /** Indexes of live items that the recorded list lacks. */
  readonly extra: readonly number[];
  /** Whether the pairs stand in another order. */
  readonly moved: boolean;
}

/** The items of a list, by what makes each of them itself. */
export interface Keyed {
  /** What the item is called; `undefined` where it has no name of its own. */
  readonly key: string | undefined;
  /** What kind of thing it is: items that are called otherwise on the other side are paired by it, in order. */
  readonly likeness: string;
}

/** Aligns two lists: by key, then what is left by likeness. */
export function alignLists(recorded: readonly Keyed[], live: readonly Keyed[]): Alignment {
  const liveOf = new Map<number, number>();
  const free = new Set(live.keys());
  const claim = (nameOf: (item: Keyed) => string | undefined): void => {
    const places = Map.groupBy(free, (at) => nameOf(live[at] ?? none));
    for (const [at, item] of recorded.entries()) {
      const name = liveOf.has(at) ? undefined : nameOf(item);
      const place = name === undefined ? undefined : places.get(name)?.shift();
      if (place === undefined) continue;
      liveOf.set(at, place);
      free.delete(place);
    }
  };
  claim(({ key }) => key);
  claim(({ likeness }) => likeness);
  const pairs = [...liveOf].sort(([a], [b]) => a - b);
  return {
    pairs,
    missing: [...recorded.keys()].filter((at) => !liveOf.has(at)),
    extra: [...free],
    moved: pairs.some(([, place], at) => at > 0 && place < (pairs[at - 1]?.[1] ?? 0)),
  };
}

const none: Keyed = { key: undefined, likeness: '' };

/** A run of items as JSON text in bytes, with where each begins. */
export interface TextRun {
  readonly bytes: Uint8Array;
  /** One more than there are items: the last is the length and one. */
  readonly starts: readonly number[];
}

/** Texts that were made on demand, as many of the newest as fit. */
export interface KeptTexts {
  /** The text of a run of a list; made when it is not there. */
  get(list: object, run: number, make: () => TextRun): TextRun;
}

/** Keeps texts of at most this many bytes in all; the one that was asked for last is kept whatever its length. */
export function keptTexts(mostBytes: number): KeptTexts {
  const numbers = new WeakMap<object, number>();
  const runs = new Map<string, TextRun>();
  let lists = 0;
  let bytes = 0;

  const numberOf = (list: object): number => {
    const known = numbers.get(list);
    if (known !== undefined) return known;
    lists += 1;
    numbers.set(list, lists);
    return lists;
  };
  const forgetOldest = (): void => {
    const [oldest] = runs;
    if (!oldest) return;
    runs.delete(oldest[0]);
    bytes -= oldest[1].bytes.length;
  };
  return {
    get: (list, run, make) => {
      const key = `${numberOf(list)} ${run}`;
      const kept = runs.get(key);
      const text = kept ?? make();
      if (kept)
        runs.delete(key); // the newest stands last
      else bytes += text.bytes.length;
      runs.set(key, text);
      while (bytes > mostBytes && runs.size > 1) forgetOldest();
      return text;
    },
  };
}

/** Tells whether a part of a list still fails. */
export type Fails<T> = (part: readonly T[]) => Promise<boolean>;

/**
 * The smallest part of a list that still fails, as far as taking things away leads: without any single thing of it, it
 * passes. Zeller's and Hildebrandt's ddmin, over what may be taken away.
 */
export async function deltaDebug<T>(all: readonly T[], fails: Fails<T>): Promise<readonly T[]> {
  if (all.length > 0 && (await fails([]))) return [];
  let kept = all;
  let chunks = 2;
  while (kept.length > 1) {
    const smaller = await withoutOneChunk(kept, chunks, fails);
    if (smaller) {
      kept = smaller;
      chunks = Math.max(2, Math.min(chunks - 1, kept.length));
    } else if (chunks >= kept.length) {
      break;
    } else {
      chunks = Math.min(kept.length, chunks * 2);
    }
  }
  return kept;
}

async function withoutOneChunk<T>(
  kept: readonly T[],
  chunks: number,
  fails: Fails<T>,
): Promise<readonly T[] | undefined> {
  const size = Math.ceil(kept.length / chunks);
  // from the end: what stands behind is seldom needed by what stands before
  for (let from = Math.floor((kept.length - 1) / size) * size; from >= 0; from -= size) {
    const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
    if (rest.length < kept.length && (await fails(rest))) return rest;
  }
  return undefined;
}

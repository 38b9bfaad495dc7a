/** Markers that lead back to the first of them. */
export interface MarkerCycle {
  /** The markers in the order received; only both ends are known of a cycle that is longer than the memory. */
  readonly markers: readonly string[];
  /** How many markers the cycle has. */
  readonly length: number;
}

/** Tells, marker by marker, whether this one closes a cycle. */
export type MarkerWatch = (marker: string) => MarkerCycle | undefined;

// markers kept: between this many and twice as many
const memory = 1024;

/**
 * A watch over the markers of one run. A cycle of up to 1,024 markers is seen as soon as its first marker comes back; of
 * a longer one at most three rounds are read (Brent's algorithm). No more than 2,048 markers are kept, however long the
 * run.
 *
 * @param start The marker that the run begins at. The page behind it may lead to itself once: botocore reads it again.
 */
export function watchMarkers(start?: string): MarkerWatch {
  const meet = remember();
  let before = start;
  return (marker) => {
    if (before !== undefined && before !== marker) meet(before);
    before = undefined;
    return meet(marker);
  };
}

/** The watch that botocore keeps: it sees only a marker that follows itself. */
export function watchRepeat(): MarkerWatch {
  let previous: string | undefined;
  return (marker) => {
    if (marker === previous) return { markers: [marker], length: 1 };
    previous = marker;
    return undefined;
  };
}

function remember(): MarkerWatch {
  let recent = new Set<string>();
  let older: ReadonlySet<string> = new Set();
  let anchor: string | undefined;
  let steps = 0;
  let limit = 1;
  return (marker) => {
    steps += 1;
    if (recent.has(marker) || older.has(marker)) return cycleFrom([...older, ...recent], marker);
    if (marker === anchor) return { markers: [marker, [...recent].at(-1) ?? marker], length: steps };
    if (steps === limit) {
      anchor = marker;
      limit *= 2;
      steps = 0;
    }
    if (recent.size === memory) {
      older = recent;
      recent = new Set();
    }
    recent.add(marker);
    return undefined;
  };
}

function cycleFrom(known: readonly string[], marker: string): MarkerCycle {
  const markers = known.slice(known.indexOf(marker));
  return { markers, length: markers.length };
}

import type { Position } from '../paging/cut-page.ts';

/** A marker that was handed out. */
export interface IssuedMarker {
  readonly marker: string;
  readonly position: Position;
  /** Epoch milliseconds. */
  readonly issuedAt: number;
}

/** Markers of one list that were handed out, so that a page that is asked for again need not be sealed and unsealed again. */
export interface IssuedMarkers {
  /** The newest one that leads to a position. */
  leadingTo(position: Position): IssuedMarker | undefined;
  find(marker: string): IssuedMarker | undefined;
  add(issued: IssuedMarker): void;
}

/** Markers that are kept: what is forgotten is sealed and unsealed again. */
const kept = 1000;

/** No markers yet. */
export function issuedMarkers(): IssuedMarkers {
  const byIndex = new Map<number, IssuedMarker>();
  const byMarker = new Map<string, IssuedMarker>();
  return {
    leadingTo: ({ index, step, done }) => {
      const issued = byIndex.get(index);
      return issued?.position.step === step && issued.position.done === done ? issued : undefined;
    },
    find: (marker) => byMarker.get(marker),
    add: (issued) => {
      if (byMarker.size >= kept) {
        byIndex.clear();
        byMarker.clear();
      }
      byIndex.set(issued.position.index, issued);
      byMarker.set(issued.marker, issued);
    },
  };
}

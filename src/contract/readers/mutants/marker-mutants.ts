import { habitualReader } from './habitual-reader.ts';
import type { ReaderMutant } from './reader-mutant.ts';
import { rightHabits } from './right-habits.ts';

/** Readers that touch markers, or misread the one that says that there is no more. */
export const markerMutants: readonly ReaderMutant[] = [
  {
    id: 'mutant/asks-whether-marker-is-there',
    does: 'goes on while the member NextMarker is there, empty or not',
    caughtBy: 'last-marker-empty',
    read: habitualReader({ next: ({ NextMarker }) => NextMarker ?? undefined }),
  },
  {
    id: 'mutant/compares-marker-with-undefined',
    does: "asks for the page 'null'",
    caughtBy: 'last-marker-null',
    read: habitualReader({
      next: ({ NextMarker }) => (NextMarker === undefined || NextMarker === '' ? undefined : String(NextMarker)),
    }),
  },
  {
    id: 'mutant/wants-empty-marker',
    does: "goes on until NextMarker is '' or null, and asks for the page 'undefined'",
    caughtBy: 'last-marker-absent',
    read: habitualReader({
      next: ({ NextMarker }) => (NextMarker === '' || NextMarker === null ? undefined : String(NextMarker)),
    }),
  },
  {
    id: 'mutant/sends-marker-unencoded',
    does: 'puts the marker into the URL as it is',
    caughtBy: 'marker-needs-encoding',
    read: habitualReader({ encode: (marker) => marker.replaceAll('#', '%23') }),
  },
  {
    id: 'mutant/decodes-marker',
    does: 'decodes percent escapes of a marker before it sends it',
    caughtBy: 'marker-holds-percent-escape',
    read: habitualReader({ encode: (marker) => encodeURIComponent(unescaped(marker)) }),
  },
  {
    id: 'mutant/trims-padding',
    does: 'takes = from the end of a marker',
    caughtBy: 'marker-ends-in-equals',
    read: habitualReader({ encode: (marker) => encodeURIComponent(marker.replace(/=+$/, '')) }),
  },
  {
    id: 'mutant/reads-marker-as-number',
    does: 'sends 7 for 007',
    caughtBy: 'marker-looks-like-number',
    read: habitualReader({ encode: (marker) => encodeURIComponent(/^\d+$/.test(marker) ? Number(marker) : marker) }),
  },
  {
    id: 'mutant/parses-marker',
    does: 'parses a marker that looks like JSON, and prints it anew',
    caughtBy: 'marker-looks-like-json',
    read: habitualReader({
      encode: (marker) => encodeURIComponent(marker.startsWith('{') ? JSON.stringify(JSON.parse(marker)) : marker),
    }),
  },
  {
    id: 'mutant/cuts-marker',
    does: 'keeps 1,024 signs of a marker',
    caughtBy: 'marker-of-4-kilobytes',
    read: habitualReader({ encode: (marker) => encodeURIComponent(marker.slice(0, 1024)) }),
  },
  {
    id: 'mutant/takes-none-for-no-marker',
    does: "begins again at the marker 'None'",
    caughtBy: 'marker-reads-none',
    read: habitualReader({ encode: (marker) => encodeURIComponent(marker === 'None' ? '' : marker) }),
  },
  {
    id: 'mutant/follows-repeated-marker',
    does: 'follows every marker, come again or not',
    caughtBy: 'repeated-marker',
    read: habitualReader({ next: ({ NextMarker }) => NextMarker || undefined }),
  },
  {
    id: 'mutant/ends-at-repeated-marker',
    does: 'hands on what it has when a marker comes again',
    caughtBy: 'repeated-marker',
    read: habitualReader({
      next: (page, walk) => (walk.asked.includes(page.NextMarker ?? '') ? undefined : rightHabits.next(page, walk)),
    }),
  },
  {
    id: 'mutant/remembers-last-marker',
    does: 'compares a marker with the one before it, and no other',
    caughtBy: 'marker-cycle',
    read: habitualReader({ next: remembering(1) }),
  },
  {
    id: 'mutant/remembers-two-markers',
    does: 'compares a marker with the two before it, and no other',
    caughtBy: 'marker-cycle-of-three',
    read: habitualReader({ next: remembering(2) }),
  },
];

function remembering(markers: number): typeof rightHabits.next {
  return (page, walk) => rightHabits.next(page, { ...walk, asked: walk.asked.slice(-markers) });
}

function unescaped(marker: string): string {
  try {
    return decodeURIComponent(marker);
  } catch {
    return marker; // a lone % escapes nothing
  }
}

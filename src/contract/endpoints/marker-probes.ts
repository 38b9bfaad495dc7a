import type { Asked, MarkerEvidence, Told } from './evidence.ts';
import type { Line } from './line.ts';
import { type ListRead, nextMarker, pagesOf } from './list-read.ts';

/** A marker that another list, or another execution, issued. */
export interface ForeignMarker {
  readonly what: string;
  readonly marker: string;
}

const triedPages = 3;

/** Tries the markers of a read of several pages; `undefined` where it has only one page. */
export async function probeMarkers(
  line: Line,
  read: ListRead,
  foreign: readonly ForeignMarker[],
): Promise<MarkerEvidence | undefined> {
  const pages = pagesOf(read);
  const followed = pages.slice(1, 1 + triedPages);
  const [second] = followed;
  if (!second) return undefined;
  const ask = async (first: (typeof pages)[number]): Promise<Asked> => {
    return { first, reply: await line.ask(read.api, first.input) };
  };
  const again = [await ask(second)];
  const backwards: Asked[] = [];
  for (const page of followed.toReversed()) backwards.push(await ask(page));
  const concurrent = await Promise.all(pages.slice(0, 1 + triedPages).map(ask));
  const size = Number(read.input.MaxItems) + 1;
  const otherSize = { first: second, reply: await line.ask(read.api, { ...second.input, MaxItems: size }) };
  const tell = async (told: readonly ForeignMarker[]): Promise<readonly Told[]> => {
    const tried: Told[] = [];
    for (const { what, marker } of told) {
      tried.push({ what, reply: await line.ask(read.api, { ...read.input, Marker: marker }) });
    }
    return tried;
  };
  const [first] = pages;
  const mangled = await tell(first ? mangle(nextMarker(first) ?? '') : []);
  return { read, again, backwards, concurrent, otherSize, mangled, foreign: await tell(foreign) };
}

function mangle(marker: string): readonly ForeignMarker[] {
  const at = Math.floor(marker.length / 2);
  const sign = marker[at] ?? '';
  // a digit stays a digit: a plain number is accepted as another one
  const other = /\d/.test(sign) ? String((Number(sign) + 1) % 10) : sign === 'A' ? 'B' : 'A';
  const changed = `${marker.slice(0, at)}${other}${marker.slice(at + 1)}`;
  const cut = marker.slice(0, Math.floor(marker.length * 0.7));
  return [
    { what: "the marker 'garbage'", marker: 'garbage' },
    { what: 'a marker with one sign changed', marker: changed },
    ...(cut.length > 4 ? [{ what: 'a marker that was cut', marker: cut }] : []),
  ];
}

import { toBytes } from '../model/body.ts';
import type { ItemsText } from '../timeline/items-text.ts';
import type { KeptTexts, TextRun } from './kept-texts.ts';

/** A list whose items are made when a page of them is asked for. */
export interface DemandedItems {
  readonly count: number;
  /** The items `from` to `to` (exclusive): the same each time. */
  items(from: number, to: number): readonly unknown[];
}

/** Items of one run: a page of the usual size needs one or two. */
const runLength = 128;

/** A list as JSON text that is made run by run, so that a page costs its own length and never that of the list. */
export function itemsOnDemand(list: DemandedItems, kept: KeptTexts): ItemsText {
  const { count } = list;
  const runAt = (index: number): TextRun => {
    const run = Math.floor(index / runLength);
    const from = run * runLength;
    return kept.get(list, run, () => printRun(list.items(from, Math.min(from + runLength, count))));
  };
  const slice = (from: number, to: number): Uint8Array => {
    if (from >= to) return new Uint8Array();
    const pieces: Uint8Array[] = [];
    for (let at = from; at < to; ) {
      const start = at % runLength;
      const end = Math.min(start + to - at, runLength);
      const { bytes, starts } = runAt(at);
      pieces.push(bytes.subarray(starts[start], (starts[end] ?? 0) - 1));
      at += end - start;
    }
    return joined(pieces);
  };
  return {
    count,
    byteLengthOf: (index) => {
      const { starts } = runAt(index);
      const at = index % runLength;
      return (starts[at + 1] ?? 0) - (starts[at] ?? 0) - 1;
    },
    slice,
  };
}

function printRun(items: readonly unknown[]): TextRun {
  const texts = items.map((item) => toBytes(JSON.stringify(item)));
  const starts = [0];
  let length = 0;
  for (const text of texts) {
    length += text.length + 1;
    starts.push(length);
  }
  return { bytes: joined(texts), starts };
}

const comma = 0x2c;

function joined(texts: readonly Uint8Array[]): Uint8Array {
  const [only] = texts;
  if (only && texts.length === 1) return only;
  const bytes = new Uint8Array(texts.reduce((length, text) => length + text.length + 1, 0) - 1);
  let at = 0;
  for (const text of texts) {
    if (at > 0) bytes[at - 1] = comma;
    bytes.set(text, at);
    at += text.length + 1;
  }
  return bytes;
}

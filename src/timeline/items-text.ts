import { toBytes } from '../model/body.ts';

/** A list's items as JSON text in bytes, ready to be sliced into pages. */
export interface ItemsText {
  readonly count: number;
  /** Bytes of one item's JSON text. */
  byteLengthOf(index: number): number;
  /** The JSON texts of the items `from` to `to` (exclusive), joined by commas. Shares memory: never write to it. */
  slice(from: number, to: number): Uint8Array;
}

/** A list as one buffer with offsets, so that a page is a slice of it and nothing is copied or printed again. */
export function itemsTextOf(items: readonly unknown[]): ItemsText {
  return joinedItems(items.map((item) => JSON.stringify(item)));
}

/** The same of items that are JSON texts already. */
export function joinedItems(texts: readonly string[]): ItemsText {
  const text = texts.join(',');
  const bytes = toBytes(text);
  const ascii = bytes.length === text.length; // then characters are bytes, and nothing is encoded twice
  const starts = new Float64Array(texts.length + 1);
  let at = 0;
  for (const [index, json] of texts.entries()) {
    starts[index] = at;
    at += (ascii ? json.length : Buffer.byteLength(json)) + 1;
  }
  starts[texts.length] = at;
  return bufferedItems(bytes, starts, texts.length);
}

function bufferedItems(bytes: Uint8Array, starts: Float64Array, count: number): ItemsText {
  const startOf = (index: number): number => starts[index] ?? 0;
  return {
    count,
    byteLengthOf: (index) => startOf(index + 1) - startOf(index) - 1,
    slice: (from, to) => (from >= to ? bytes.subarray(0, 0) : bytes.subarray(startOf(from), startOf(to) - 1)),
  };
}

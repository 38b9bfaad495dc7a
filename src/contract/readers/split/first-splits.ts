import { type Split, splitBySizes } from './split.ts';

/** Splits to begin with, from the fewest pages to the most; the first that fails is made smaller. */
export function firstSplits(count: number): readonly Split[] {
  const half = Math.ceil(count / 2);
  const sizes: readonly (readonly number[])[] = [
    [count],
    [half],
    [1],
    [count - 1],
    [0],
    [count, 0],
    [half, 0],
    [1, 0],
    ...[100, 50, 20, 12, 7, 5, 4, 3, 2, 1]
      .filter((size) => size < count)
      .map((size) => Array(Math.ceil(count / size)).fill(size)),
  ];
  return sizes.map((pages) => splitBySizes(count, pages));
}

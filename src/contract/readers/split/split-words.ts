import { placeText } from '../verdict/compare-list.ts';
import type { ServedList } from '../verdict/served-list.ts';
import { itemsOf, type Split, sizesOf } from './split.ts';

/** When a reader breaks, in words: the end of a sentence that begins with `breaks`. */
export function splitInWords(split: Split, whole: ServedList, focus: number | undefined): string {
  const count = itemsOf(split).length;
  const things = `${count} ${whole.noun}${count === 1 ? '' : 's'}`;
  const sizes = sizesOf(split);
  const empty = sizes.indexOf(0);
  const inPages = split.length === 1 ? '' : ` (${things} in pages of ${sizes.join(', ')})`;
  if (empty >= 0) return `when page ${empty + 1} is empty${inPages}`;
  const { index, page, at } = edgeItem(split, focus);
  const where = `${whole.nameOf(index)} is ${placeText({ page: page + 1, at })}`;
  if (split.length > 1 || count === 1) return `when ${where}${inPages}`;
  return `when all ${things} are on one page${focus === undefined ? '' : ` and ${where}`}`;
}

interface EdgeItem {
  readonly index: number;
  readonly page: number;
  readonly at: 'first' | 'last' | 'alone' | 'inside';
}

/** The item that it is about: the one that got lost, or else the first behind the last page edge. */
function edgeItem(split: Split, focus: number | undefined): EdgeItem {
  const page = focus === undefined ? split.length - 1 : split.findIndex((items) => items.includes(focus));
  const items = split[page] ?? [];
  const index = focus ?? items[0] ?? 0;
  return { index, page, at: placeIn(items, index) };
}

function placeIn(items: readonly number[], index: number): EdgeItem['at'] {
  if (items.length === 1) return 'alone';
  if (items[0] === index) return 'first';
  return items.at(-1) === index ? 'last' : 'inside';
}

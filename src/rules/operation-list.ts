import type { OperationView } from './view.ts';

/** Operations in the order of one page or of a whole read, with what the checks look up in them. */
export interface OperationList {
  /** All operations of all pages; a place that holds no operation is `undefined`, so that paths stay right. */
  readonly operations: readonly (OperationView | undefined)[];
  /** Index of the first operation of each page, and the number of operations at the end. */
  readonly starts: readonly number[];
  /** Index of the first operation with each Id. */
  readonly first: ReadonlyMap<string, number>;
  /** Operations whose Id others before them have, each with the nearest of these. */
  readonly repeated: readonly { readonly of: number; readonly earlier: number }[];
  /** JSON pointer of the list of operations of a page, by the page's index. */
  readonly pathOfPage: (page: number) => string;
}

/** The list of the operations of these pages. */
export function listOperations(
  pages: readonly (readonly (OperationView | undefined)[])[],
  pathOfPage: (page: number) => string,
): OperationList {
  const operations = pages.length === 1 ? (pages[0] ?? []) : pages.flat();
  const starts = [0];
  for (const page of pages) starts.push((starts.at(-1) ?? 0) + page.length);
  const first = new Map<string, number>();
  let withId = 0;
  // from the end, so that the first operation of an Id is the one that stays
  for (let index = operations.length - 1; index >= 0; index--) {
    const id = operations[index]?.Id;
    if (id === undefined) continue;
    first.set(id, index);
    withId++;
  }
  return { operations, starts, first, repeated: withId === first.size ? [] : repeats(operations), pathOfPage };
}

/** The index of the page that an operation stands on. */
export function pageOf(list: OperationList, index: number): number {
  let [low, high] = [0, list.starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list.starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** Whether another operation before this one has its Id. */
export function isRepeat(list: OperationList, index: number): boolean {
  const id = list.operations[index]?.Id;
  return list.repeated.length > 0 && id !== undefined && list.first.get(id) !== index;
}

/** The JSON pointer of an operation. */
export function pathOf(list: OperationList, index: number): string {
  const page = pageOf(list, index);
  return `${list.pathOfPage(page)}/${index - (list.starts[page] ?? 0)}`;
}

function repeats(operations: OperationList['operations']): OperationList['repeated'] {
  const latest = new Map<string, number>();
  return operations.flatMap((operation, of) => {
    if (operation?.Id === undefined) return [];
    const earlier = latest.get(operation.Id);
    latest.set(operation.Id, of);
    return earlier === undefined ? [] : [{ of, earlier }];
  });
}

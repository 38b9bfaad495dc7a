import type { DrawnOperation, Picture } from '../picture.ts';

/** An operation that State lists at a moment, as a row of the picture. */
export interface Row {
  readonly index: number;
  readonly depth: number;
  readonly status: string;
  readonly attempt: number;
}

/** The phase that an operation is in at a moment, or `undefined` before it began. */
export function phaseAt(operation: DrawnOperation, moment: number): DrawnOperation['phases'][number] | undefined {
  let found: DrawnOperation['phases'][number] | undefined;
  for (const phase of operation.phases) {
    if (phase[0] > moment) break;
    found = phase;
  }
  return found;
}

/** The rows of the picture at a moment: what State lists then, in its order. */
export function rowsAt(picture: Picture, moment: number): Row[] {
  const hiding = new Uint8Array(picture.operations.length);
  const depths = new Uint16Array(picture.operations.length);
  const rows: Row[] = [];
  for (let index = 0; index < picture.operations.length; index += 1) {
    const operation = picture.operations[index];
    const phase = operation && phaseAt(operation, moment);
    if (!operation || !phase) continue;
    const { parent } = operation;
    const hidden = parent >= 0 && hiding[parent] === 1;
    const closed = operation.type === 'CONTEXT' && isClosed(phase[1]) && !operation.replaysChildren;
    if (hidden || closed) hiding[index] = 1;
    depths[index] = parent >= 0 ? (depths[parent] ?? 0) + 1 : 0;
    if (!hidden) rows.push({ index, depth: depths[index] ?? 0, status: phase[1], attempt: phase[2] });
  }
  return rows;
}

/** The same rows with each context's children below it. */
export function byContext(picture: Picture, rows: readonly Row[]): Row[] {
  const children = new Map<number, Row[]>();
  for (const row of rows) {
    const parent = picture.operations[row.index]?.parent ?? -1;
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  const ordered: Row[] = [];
  const waiting = (children.get(-1) ?? []).toReversed();
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    ordered.push(row);
    for (const child of (children.get(row.index) ?? []).toReversed()) waiting.push(child);
  }
  return ordered;
}

/** The pages that begin at an operation, by its index: more than one where pages before it are empty. */
export function pagesAt(rows: readonly Row[], starts: readonly number[]): Map<number, number[]> {
  const pages = new Map<number, number[]>();
  for (const [at, start] of starts.entries()) {
    const index = rows[start]?.index ?? -1;
    pages.set(index, [...(pages.get(index) ?? []), at + 2]);
  }
  return pages;
}

/** Whether an operation in this status is finished. */
export function isClosed(status: string): boolean {
  return status !== 'STARTED' && status !== 'PENDING' && status !== 'READY';
}

/** The rows before which a new page begins: of the recorded pages, or of pages of a size. */
export function pageStarts(count: number, pages: readonly number[], size: number): number[] {
  const starts: number[] = [];
  let at = 0;
  for (let page = 0; at < count; page += 1) {
    const recorded = size > 0 ? undefined : pages[page];
    if (size === 0 && recorded === undefined) break;
    at += recorded ?? size;
    if (at < count) starts.push(at);
  }
  return starts;
}

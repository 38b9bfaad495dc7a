import type { DrawnOperation, Picture } from '../picture.ts';
import { type Axis, part, placeOf, spanOf } from './axis.ts';
import type { Row } from './layout.ts';

/** Pixels of one row; the style sheet has the same number. */
export const rowHeight = 22;

/** What the rows are drawn with. */
export interface RowsDrawn {
  readonly picture: Picture;
  readonly rows: readonly Row[];
  /** The pages that begin at an operation, by its index. */
  readonly pages: ReadonlyMap<number, readonly number[]>;
  readonly axis: Axis;
  readonly moment: number;
  /** Index of the chosen row, or -1. */
  readonly chosen: number;
  readonly found: ReadonlySet<number>;
}

const marks: Readonly<Record<string, string>> = {
  STARTED: '▶',
  PENDING: '◷',
  READY: '◌',
  SUCCEEDED: '✓',
  FAILED: '✗',
  CANCELLED: '⊘',
  TIMED_OUT: '!',
  STOPPED: '■',
};

/** Draws the rows that can be seen, and no others: ten thousand operations cost what a screen of them costs. */
export function drawRows(
  list: HTMLElement,
  view: { readonly top: number; readonly height: number },
  drawn: RowsDrawn,
): void {
  const first = Math.max(0, Math.floor(view.top / rowHeight) - 5);
  const last = Math.min(drawn.rows.length, Math.ceil((view.top + view.height) / rowHeight) + 5);
  const made: HTMLElement[] = [];
  for (let at = first; at < last; at += 1) {
    const row = drawn.rows[at];
    const operation = row && drawn.picture.operations[row.index];
    if (row && operation) made.push(drawRow(list.ownerDocument, { row, operation, at }, drawn));
  }
  list.style.height = `${drawn.rows.length * rowHeight}px`;
  list.replaceChildren(...made);
}

interface RowAt {
  readonly row: Row;
  readonly operation: DrawnOperation;
  readonly at: number;
}

function drawRow(page: Document, rowAt: RowAt, drawn: RowsDrawn): HTMLElement {
  const { row, operation, at } = rowAt;
  const classes = ['row', row.status];
  if (at === drawn.chosen) classes.push('chosen');
  if (drawn.found.has(row.index)) classes.push('found');
  const line = element(page, 'div', classes.join(' '));
  line.dataset.shade = String(at % 2);
  line.setAttribute('role', 'row');
  line.setAttribute('aria-rowindex', String(at + 1));
  line.dataset.row = String(at);
  line.dataset.id = operation.id;
  line.style.top = `${at * rowHeight}px`;
  const begun = drawn.pages.get(row.index);
  if (begun) {
    line.classList.add('page-start');
    line.dataset.page = sayPages(begun);
  }
  line.append(drawLabel(page, rowAt, drawn), drawTrack(page, rowAt, drawn));
  return line;
}

function sayPages(begun: readonly number[]): string {
  const empty = begun.slice(0, -1);
  return empty.length === 0 ? String(begun[0]) : `${begun.at(-1)} (${empty.join(', ')} empty)`;
}

function drawLabel(page: Document, { row, operation, at }: RowAt, drawn: RowsDrawn): HTMLElement {
  const label = element(page, 'span', 'label');
  label.style.paddingLeft = `${8 + Math.min(row.depth, 8) * 14}px`;
  const mark = element(page, 'b', 'mark');
  mark.textContent = marks[row.status] ?? '?';
  mark.title = row.status;
  const name = operation.name || operation.id;
  label.append(mark, ` ${name} `, note(page, 'kind', operation.label));
  if (row.attempt > 1) label.append(` ×${row.attempt}`);
  const context = drawn.picture.operations[operation.parent];
  const within = context ? ` in ${context.name || context.id}` : '';
  if (context && standsApart(at, drawn)) label.append(note(page, 'within', within));
  label.title = `${operation.label} ${name}${within}: ${row.status}`;
  return label;
}

function note(page: Document, className: string, text: string): HTMLElement {
  const made = element(page, 'i', className);
  made.textContent = text;
  return made;
}

// State lists operations as they began: the row above may belong elsewhere, and the indentation alone would mislead
function standsApart(at: number, { picture, rows }: RowsDrawn): boolean {
  const parentOf = (index: number): number => picture.operations[index]?.parent ?? -1;
  const parent = parentOf(rows[at]?.index ?? -1);
  let above = rows[at - 1]?.index ?? -1;
  while (above >= 0 && above !== parent) above = parentOf(above);
  return at > 0 && above !== parent;
}

function drawTrack(page: Document, { row, operation }: RowAt, drawn: RowsDrawn): HTMLElement {
  const { picture, axis, moment } = drawn;
  const track = element(page, 'span', 'track');
  const { open, ...span } = spanOf(picture, { operation, moment }, axis.kind);
  const bar = element(page, 'span', `bar ${row.status} ${operation.type}${open ? ' open' : ''}`);
  if (place(bar, span, axis)) track.append(bar);
  for (const [index, [begun, status]] of operation.phases.entries()) {
    if (status !== 'PENDING' || begun > moment) continue;
    const next = operation.phases[index + 1]?.[0] ?? moment;
    const from = placeOf(picture, begun, axis.kind);
    const retry = element(page, 'span', 'retry');
    retry.title = 'an attempt ended, and waits to be tried again';
    if (place(retry, { from, to: placeOf(picture, Math.min(next, moment), axis.kind) }, axis)) track.append(retry);
  }
  return track;
}

/** Puts a stretch where it stands on the axis; false where all of it lies outside. */
function place(stretch: HTMLElement, { from, to }: { from: number; to: number }, axis: Axis): boolean {
  if (to < axis.from || from > axis.to) return false;
  const left = part(from, axis);
  stretch.style.left = `min(${left}%, 100% - 3px)`; // what takes no time still shows
  stretch.style.width = `${part(to, axis) - left}%`;
  return true;
}

/** An element with a class. */
export function element(page: Document, tag: string, className: string): HTMLElement {
  const made = page.createElement(tag);
  made.className = className;
  return made;
}

import type { DrawnOperation, Picture } from '../picture.ts';
import type { Row } from './layout.ts';

/** Pixels of one row; the style sheet has the same number. */
export const rowHeight = 22;

/** Where time stands on the axis. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

/** What the rows are drawn with. */
export interface RowsDrawn {
  readonly picture: Picture;
  readonly rows: readonly Row[];
  readonly starts: ReadonlySet<number>;
  readonly axis: Axis;
  readonly now: number;
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

function drawRow(page: Document, { row, operation, at }: RowAt, drawn: RowsDrawn): HTMLElement {
  const line = element(
    page,
    'div',
    `row ${row.status}${at === drawn.chosen ? ' chosen' : ''}${drawn.found.has(row.index) ? ' found' : ''}`,
  );
  line.setAttribute('role', 'row');
  line.setAttribute('aria-rowindex', String(at + 1));
  line.dataset.row = String(at);
  line.dataset.id = operation.id;
  line.style.top = `${at * rowHeight}px`;
  if (drawn.starts.has(at)) {
    line.classList.add('page-start');
    line.dataset.page = String([...drawn.starts].filter((start) => start <= at).length + 1);
  }
  line.append(drawLabel(page, { row, operation, at }), drawTrack(page, { row, operation, at }, drawn));
  return line;
}

function drawLabel(page: Document, { row, operation }: RowAt): HTMLElement {
  const label = element(page, 'span', 'label');
  label.style.paddingLeft = `${8 + row.depth * 14}px`;
  const mark = element(page, 'b', 'mark');
  mark.textContent = marks[row.status] ?? '?';
  mark.title = row.status;
  const kind = element(page, 'i', 'kind');
  kind.textContent = operation.label;
  label.append(mark, ` ${operation.name || operation.id} `, kind);
  if (row.attempt > 1) label.append(` ×${row.attempt}`);
  label.title = `${operation.label} ${operation.name || operation.id}: ${row.status}`;
  return label;
}

function drawTrack(page: Document, { row, operation }: RowAt, drawn: RowsDrawn): HTMLElement {
  const track = element(page, 'span', 'track');
  const open = operation.endedAt === null || operation.endedAt > drawn.now;
  const end = open ? drawn.now : (operation.endedAt ?? drawn.now);
  const bar = element(page, 'span', `bar ${row.status} ${operation.type}${open ? ' open' : ''}`);
  const left = part(operation.startedAt, drawn.axis);
  bar.style.left = `min(${left}%, 100% - 3px)`; // what takes no time still shows
  bar.style.width = `${part(end, drawn.axis) - left}%`;
  track.append(bar);
  for (const [moment, status] of operation.phases) {
    const at = drawn.picture.moments[moment]?.at;
    if (status !== 'PENDING' || at === undefined || at > drawn.now) continue;
    const retry = element(page, 'span', 'retry');
    retry.style.left = `${part(at, drawn.axis)}%`;
    retry.title = 'an attempt ended, and will be retried';
    track.append(retry);
  }
  return track;
}

function part(at: number, { from, to }: Axis): number {
  return to <= from ? 0 : Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100));
}

/** An element with a class. */
export function element(page: Document, tag: string, className: string): HTMLElement {
  const made = page.createElement(tag);
  made.className = className;
  return made;
}

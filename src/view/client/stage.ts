import type { Picture } from '../picture.ts';
import { type Axis, wholeAxis } from './axis.ts';
import { rowHeight } from './draw-rows.ts';
import type { Row } from './layout.ts';

/** What the reader of the page has chosen. */
export interface Choice {
  /** Index of the moment that is shown. */
  moment: number;
  /** Operations a page; 0 shows the pages that were recorded. */
  size: number;
  /** As State lists them, or each context's children below it. */
  order: 'state' | 'context';
  search: string;
  /** The id of the chosen operation, so that it stays chosen when rows come and go. */
  chosen: string;
  axis: Axis;
}

/** The page, its data, and what is shown of it. */
export interface PageStage {
  readonly page: Document;
  readonly picture: Picture;
  readonly choice: Choice;
  /** What State lists at the moment, in its order. */
  listed: readonly Row[];
  /** The same in the order chosen. */
  rows: readonly Row[];
  /** Operations that the search finds, by index. */
  found: ReadonlySet<number>;
  /** An element of the page's own skeleton. */
  at<T extends HTMLElement>(id: string): T;
  /** The row of the chosen operation, or -1. */
  chosenRow(): number;
}

/** The stage at the last moment. */
export function makeStage(page: Document, picture: Picture): PageStage {
  const size = picture.pages.length > 0 ? 0 : 100;
  const axis = wholeAxis(picture, 'time');
  const stage: PageStage = {
    page,
    picture,
    choice: { moment: picture.moments.length - 1, size, order: 'state', search: '', chosen: '', axis },
    listed: [],
    rows: [],
    found: new Set(),
    at: <T extends HTMLElement>(id: string) => page.getElementById(id) as T, // ids of the page's own skeleton
    chosenRow: () => stage.rows.findIndex((row) => picture.operations[row.index]?.id === stage.choice.chosen),
  };
  stage.at<HTMLSelectElement>('size').value = String(size);
  return stage;
}

/** Scrolls until a row can be seen. */
export function scrollTo(stage: PageStage, row: number): void {
  const scroll = stage.at('scroll');
  const top = row * rowHeight;
  const seen = scroll.clientHeight - stage.at('axis').offsetHeight; // the axis stays above the rows
  if (top < scroll.scrollTop) scroll.scrollTop = top;
  else if (top + rowHeight > scroll.scrollTop + seen) scroll.scrollTop = top + rowHeight - seen;
}

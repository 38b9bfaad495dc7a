import type { Picture } from '../picture.ts';
import { type Axis, rowHeight } from './draw-rows.ts';
import type { Row } from './layout.ts';

/** What the reader of the page has chosen. */
export interface Choice {
  /** Index of the moment that is shown. */
  moment: number;
  /** Operations a page; 0 shows the pages that were recorded. */
  size: number;
  search: string;
  /** The id of the chosen operation, so that it stays chosen when rows come and go. */
  chosen: string;
}

/** The page, its data, and what is shown of it. */
export interface PageStage {
  readonly page: Document;
  readonly picture: Picture;
  readonly axis: Axis;
  readonly choice: Choice;
  rows: readonly Row[];
  /** An element of the page's own skeleton. */
  at<T extends HTMLElement>(id: string): T;
  /** The row of the chosen operation, or -1. */
  chosenRow(): number;
}

/** The stage at the last moment. */
export function makeStage(page: Document, picture: Picture): PageStage {
  const size = picture.pages.length > 0 ? 0 : 100;
  const stage: PageStage = {
    page,
    picture,
    axis: { from: picture.moments[0]?.at ?? 0, to: picture.moments.at(-1)?.at ?? 1 },
    choice: { moment: picture.moments.length - 1, size, search: '', chosen: '' },
    rows: [],
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
  if (top < scroll.scrollTop) scroll.scrollTop = top;
  else if (top + rowHeight > scroll.scrollTop + scroll.clientHeight)
    scroll.scrollTop = top + rowHeight - scroll.clientHeight;
}

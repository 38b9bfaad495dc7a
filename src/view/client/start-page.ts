import type { Picture } from '../picture.ts';
import { type Axis, placeOf, showing } from './axis.ts';
import { drawAxis } from './draw-axis.ts';
import { drawCalls } from './draw-calls.ts';
import { drawRows, rowHeight } from './draw-rows.ts';
import { findOperations } from './find-operations.ts';
import { byContext, pageStarts, pagesAt, rowsAt } from './layout.ts';
import { type Acts, listenToKeys, listenToMouse } from './listen.ts';
import { makeStage, type PageStage, scrollTo } from './stage.ts';

/** Rows that are printed at most; a browser makes about forty of them a sheet. */
const mostPrinted = 4000;

/** Brings the page to life: reads its data, draws the picture, answers to mouse and keys. */
export function startPage(page: Document): void {
  const data = page.getElementById('data')?.textContent ?? '';
  const stage = makeStage(page, JSON.parse(data) as Picture); // the page's own data
  const acts: Acts = {
    goTo: (moment) => goTo(stage, moment),
    choose: (row) => choose(stage, row),
    search: (text) => {
      stage.choice.search = text;
      stage.found = findOperations(stage.picture, text);
      paint(stage);
    },
    show: (axis) => show(stage, axis),
    repaint: () => paint(stage),
    reorder: () => goTo(stage, stage.choice.moment),
  };
  listenToKeys(stage, acts);
  listenToMouse(stage, acts);
  globalThis.addEventListener('beforeprint', () => paint(stage, mostPrinted * rowHeight));
  globalThis.addEventListener('afterprint', acts.repaint);
  drawCalls(stage.at('calls'), stage.picture.calls);
  goTo(stage, stage.choice.moment);
}

function goTo(stage: PageStage, moment: number): void {
  const { choice, picture } = stage;
  choice.moment = Math.min(picture.moments.length - 1, Math.max(0, moment));
  choice.axis = showing(choice.axis, placeOf(picture, choice.moment, choice.axis.kind));
  stage.listed = rowsAt(picture, choice.moment);
  stage.rows = choice.order === 'state' ? stage.listed : byContext(picture, stage.listed);
  stage.at<HTMLInputElement>('slider').value = String(choice.moment);
  paint(stage);
}

function show(stage: PageStage, axis: Axis): void {
  stage.choice.axis = axis;
  paint(stage);
}

function choose(stage: PageStage, row: number): void {
  const operation = stage.picture.operations[stage.rows[row]?.index ?? -1];
  if (!operation) return;
  stage.choice.chosen = operation.id;
  const details = typeof operation.details === 'string' ? { Details: operation.details } : operation.details;
  stage.at('details').textContent = JSON.stringify({ Id: operation.id, ...(details as object) }, null, 1); // text or members
  scrollTo(stage, row);
  paint(stage);
}

function paint(stage: PageStage, printed = 0): void {
  const { picture, choice, listed, rows, found } = stage;
  const { axis, moment } = choice;
  const starts = pageStarts(listed.length, picture.pages, choice.size);
  const scroll = stage.at('scroll');
  const view = printed > 0 ? { top: 0, height: printed } : { top: scroll.scrollTop, height: scroll.clientHeight };
  const pages = pagesAt(listed, starts);
  drawRows(stage.at('rows'), view, { picture, rows, pages, axis, moment, chosen: stage.chosenRow(), found });
  drawAxis({ labels: stage.at('ticks'), lines: stage.at('lines') }, { picture, axis, moment });
  tellMoment(stage);
  const count = starts.length + 1;
  const inPages = choice.size > 0 || picture.pages.length > 0 ? `, ${count} ${count === 1 ? 'page' : 'pages'}` : '';
  const matches = choice.search === '' ? '' : `, ${found.size} found`;
  stage.at('count').textContent = `${listed.length} operations${inPages}${matches}`;
}

function tellMoment({ picture, choice, at }: PageStage): void {
  const [time, happened] = picture.moments[choice.moment] ?? [];
  const what = time === undefined ? 'nothing happened' : `${new Date(time).toISOString()} ${happened}`;
  at('moment').textContent = `${choice.moment + 1} of ${picture.moments.length}: ${what}`;
}

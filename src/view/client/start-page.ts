import type { Picture } from '../picture.ts';
import { drawCalls } from './draw-calls.ts';
import { drawRows } from './draw-rows.ts';
import { findOperations } from './find-operations.ts';
import { pageStarts, rowsAt } from './layout.ts';
import { listenToKeys, listenToMouse } from './listen.ts';
import { makeStage, type PageStage, scrollTo } from './stage.ts';

/** Brings the page to life: reads its data, draws the picture, answers to mouse and keys. */
export function startPage(page: Document): void {
  const data = page.getElementById('data')?.textContent ?? '';
  const stage = makeStage(page, JSON.parse(data) as Picture); // the page's own data
  const acts = {
    goTo: (moment: number) => goTo(stage, moment),
    choose: (row: number) => choose(stage, row),
    repaint: () => paint(stage),
  };
  listenToKeys(stage, acts);
  listenToMouse(stage, acts);
  drawCalls(stage.at('calls'), stage.picture.calls);
  goTo(stage, stage.choice.moment);
}

function goTo(stage: PageStage, moment: number): void {
  const { choice, picture } = stage;
  choice.moment = Math.min(picture.moments.length - 1, Math.max(0, moment));
  stage.rows = rowsAt(picture, choice.moment);
  stage.at<HTMLInputElement>('slider').value = String(choice.moment);
  paint(stage);
}

function choose(stage: PageStage, row: number): void {
  const operation = stage.picture.operations[stage.rows[row]?.index ?? -1];
  if (!operation) return;
  stage.choice.chosen = operation.id;
  stage.at('details').textContent = JSON.stringify({ Id: operation.id, ...(operation.details as object) }, null, 1); // text or members
  scrollTo(stage, row);
  paint(stage);
}

function paint(stage: PageStage): void {
  const { picture, rows, choice, axis } = stage;
  const starts = pageStarts(rows.length, picture.pages, choice.size);
  const found = findOperations(picture, choice.search);
  const now = picture.moments[choice.moment]?.at ?? axis.to;
  const scroll = stage.at('scroll');
  const view = { top: scroll.scrollTop, height: scroll.clientHeight };
  drawRows(stage.at('rows'), view, {
    picture,
    rows,
    starts: new Set(starts),
    axis,
    now,
    chosen: stage.chosenRow(),
    found,
  });
  tellMoment(stage);
  const pages =
    choice.size > 0 || picture.pages.length > 0
      ? `, ${starts.length + 1} ${starts.length === 0 ? 'page' : 'pages'}`
      : '';
  const matches = choice.search === '' ? '' : `, ${found.size} found`;
  stage.at('count').textContent = `${rows.length} operations${pages}${matches}`;
}

function tellMoment({ picture, choice, at }: PageStage): void {
  const moment = picture.moments[choice.moment];
  const what = moment ? `${new Date(moment.at).toISOString()} ${moment.what}` : 'nothing happened';
  at('moment').textContent = `${choice.moment + 1} of ${picture.moments.length}: ${what}`;
}

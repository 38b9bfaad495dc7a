import { findOperations } from './find-operations.ts';
import type { PageStage } from './stage.ts';

/** What mouse and keys can do. */
export interface Acts {
  goTo(moment: number): void;
  choose(row: number): void;
  repaint(): void;
}

/** Left and right go through the moments, up and down through the operations, `/` searches, `n` finds the next. */
export function listenToKeys(stage: PageStage, acts: Acts): void {
  const { choice, picture, page } = stage;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => acts.goTo(choice.moment - 1),
    ArrowRight: () => acts.goTo(choice.moment + 1),
    Home: () => acts.goTo(0),
    End: () => acts.goTo(picture.moments.length - 1),
    ArrowDown: () => acts.choose(Math.min(stage.rows.length - 1, stage.chosenRow() + 1)),
    ArrowUp: () => acts.choose(Math.max(0, stage.chosenRow() - 1)),
    '/': () => stage.at('search').focus(),
    n: () => findNext(stage, acts),
  };
  page.addEventListener('keydown', (event) => {
    const search = stage.at('search');
    if (event.target === search) {
      if (event.key === 'Enter') findNext(stage, acts);
      if (event.key === 'Escape') search.blur();
      return;
    }
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act || event.target === stage.at('size')) return;
    event.preventDefault();
    act();
  });
}

/** The slider, the choice of a page size, the search, and clicks on operations. */
export function listenToMouse(stage: PageStage, acts: Acts): void {
  const { choice } = stage;
  const slider = stage.at<HTMLInputElement>('slider');
  slider.addEventListener('input', () => acts.goTo(Number(slider.value)));
  const size = stage.at<HTMLSelectElement>('size');
  size.addEventListener('change', () => {
    choice.size = Number(size.value);
    acts.repaint();
  });
  const search = stage.at<HTMLInputElement>('search');
  search.addEventListener('input', () => {
    choice.search = search.value;
    acts.repaint();
  });
  stage.at('rows').addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null;
    if (row) acts.choose(Number(row.dataset.row));
  });
  stage.at('scroll').addEventListener('scroll', acts.repaint);
  globalThis.addEventListener('resize', acts.repaint);
}

function findNext(stage: PageStage, acts: Acts): void {
  const found = findOperations(stage.picture, stage.choice.search);
  const from = stage.chosenRow() + 1;
  const order = [...stage.rows.keys()].map((offset) => (from + offset) % stage.rows.length);
  acts.choose(order.find((row) => found.has(stage.rows[row]?.index ?? -1)) ?? -1);
}

import { type Axis, type AxisKind, placeOf, spanOf, wholeAxis, zoomed } from './axis.ts';
import type { PageStage } from './stage.ts';

/** What mouse and keys can do. */
export interface Acts {
  goTo(moment: number): void;
  choose(row: number): void;
  search(text: string): void;
  show(axis: Axis): void;
  repaint(): void;
  reorder(): void;
}

/** The keys, as the foot of the page tells them. */
export function listenToKeys(stage: PageStage, acts: Acts): void {
  const { choice, picture, page } = stage;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => acts.goTo(choice.moment - 1),
    ArrowRight: () => acts.goTo(choice.moment + 1),
    PageUp: () => acts.goTo(choice.moment - Math.ceil(picture.moments.length / 20)),
    PageDown: () => acts.goTo(choice.moment + Math.ceil(picture.moments.length / 20)),
    Home: () => acts.goTo(0),
    End: () => acts.goTo(picture.moments.length - 1),
    ArrowDown: () => acts.choose(Math.min(stage.rows.length - 1, stage.chosenRow() + 1)),
    ArrowUp: () => acts.choose(Math.max(0, stage.chosenRow() - 1)),
    '/': () => stage.at('search').focus(),
    n: () => findNext(stage, acts),
    '+': () => zoom(stage, acts, 1 / 2),
    '-': () => zoom(stage, acts, 2),
    z: () => zoomToChosen(stage, acts),
    0: () => acts.show(wholeAxis(picture, choice.axis.kind)),
  };
  page.addEventListener('keydown', (event) => {
    const search = stage.at('search');
    if (event.target === search) {
      if (event.key === 'Enter') findNext(stage, acts);
      if (event.key === 'Escape') search.blur();
      return;
    }
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act || (event.target instanceof Element && event.target.tagName === 'SELECT')) return;
    event.preventDefault();
    act();
  });
}

/** The slider, the choices, the search, and clicks on operations. */
export function listenToMouse(stage: PageStage, acts: Acts): void {
  const { choice, picture } = stage;
  const slider = stage.at<HTMLInputElement>('slider');
  slider.addEventListener('input', () => acts.goTo(Number(slider.value)));
  onChoice(stage, 'size', (value) => {
    choice.size = Number(value);
    acts.repaint();
  });
  onChoice(stage, 'order', (value) => {
    choice.order = value === 'context' ? 'context' : 'state';
    acts.reorder();
  });
  onChoice(stage, 'along', (value) => acts.show(wholeAxis(picture, value as AxisKind))); // the values of its options
  const search = stage.at<HTMLInputElement>('search');
  search.addEventListener('input', () => acts.search(search.value));
  const rowOf = ({ target }: Event): number => {
    const row = target instanceof Element ? target.closest<HTMLElement>('.row') : null;
    return Number(row?.dataset.row ?? -1);
  };
  stage.at('rows').addEventListener('click', (event) => acts.choose(rowOf(event)));
  stage.at('rows').addEventListener('dblclick', () => zoomToChosen(stage, acts));
  stage.at('scroll').addEventListener('scroll', acts.repaint);
  globalThis.addEventListener('resize', acts.repaint);
}

function onChoice(stage: PageStage, id: string, act: (value: string) => void): void {
  const select = stage.at<HTMLSelectElement>(id);
  select.addEventListener('change', () => act(select.value));
}

function zoom({ picture, choice }: PageStage, acts: Acts, factor: number): void {
  const around = placeOf(picture, choice.moment, choice.axis.kind);
  acts.show(zoomed(choice.axis, wholeAxis(picture, choice.axis.kind), { around, factor }));
}

function zoomToChosen(stage: PageStage, acts: Acts): void {
  const { picture, choice } = stage;
  const operation = picture.operations[stage.rows[stage.chosenRow()]?.index ?? -1];
  if (!operation) return;
  const { from, to } = spanOf(picture, { operation, moment: choice.moment }, choice.axis.kind);
  const edge = Math.max(1, (to - from) / 10);
  acts.show({ kind: choice.axis.kind, from: from - edge, to: to + edge });
}

function findNext(stage: PageStage, acts: Acts): void {
  const from = stage.chosenRow() + 1;
  const order = [...stage.rows.keys()].map((offset) => (from + offset) % stage.rows.length);
  acts.choose(order.find((row) => stage.found.has(stage.rows[row]?.index ?? -1)) ?? -1);
}

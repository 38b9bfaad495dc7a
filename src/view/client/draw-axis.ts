import type { Picture } from '../picture.ts';
import { type Axis, part, placeOf, ticksOf } from './axis.ts';
import { element } from './draw-rows.ts';

/** Draws the labels above the rows, the lines below them through all rows, and the line of the moment that is shown. */
export function drawAxis(
  { labels, lines }: { readonly labels: HTMLElement; readonly lines: HTMLElement },
  { picture, axis, moment }: { readonly picture: Picture; readonly axis: Axis; readonly moment: number },
): void {
  const page = labels.ownerDocument;
  const ticks = ticksOf(axis, picture.moments[0]?.[0] ?? 0);
  const drawn = ticks.map(({ place, label }) => {
    const at = part(place, axis);
    const text = element(page, 'span', at > 80 ? 'tick last' : 'tick');
    text.textContent = label;
    return [moved(text, at), moved(element(page, 'i', 'line'), at)] as const;
  });
  const now = moved(element(page, 'i', 'line now'), part(placeOf(picture, moment, axis.kind), axis));
  labels.replaceChildren(...drawn.map(([text]) => text));
  lines.replaceChildren(...drawn.map(([, line]) => line), now);
}

function moved(made: HTMLElement, percent: number): HTMLElement {
  made.style.left = `${percent}%`;
  return made;
}

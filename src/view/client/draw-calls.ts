import type { DrawnCall } from '../picture.ts';
import { element } from './draw-rows.ts';

/** Lists the requests of a journal, those with faults marked. */
export function drawCalls(list: HTMLElement, calls: readonly DrawnCall[]): void {
  const page = list.ownerDocument;
  const lines = calls.map(({ number, api, what, status, items, faults }) => {
    const line = element(page, 'li', faults.length > 0 ? 'call faulty' : 'call');
    const head = element(page, 'span', 'head');
    head.textContent = `${number} ${api} → ${sayAnswer(status, items)}`;
    line.append(head);
    if (faults.length > 0) line.append(under(page, 'fault', `⚡ ${faults.join(', ')}`));
    if (what !== '') line.append(under(page, 'what', what));
    return line;
  });
  list.replaceChildren(...lines);
}

function sayAnswer(status: number | null, items: number | null): string {
  if (items === null) return String(status ?? 'no answer');
  return items === 1 ? '1 item' : `${items} items`;
}

function under(page: Document, className: string, text: string): HTMLElement {
  const made = element(page, 'span', className);
  made.textContent = text;
  return made;
}

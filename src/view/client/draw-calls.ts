import type { DrawnCall } from '../picture.ts';
import { element } from './draw-rows.ts';

/** Lists the requests of a journal, those with faults marked. */
export function drawCalls(list: HTMLElement, calls: readonly DrawnCall[]): void {
  const lines = calls.map(({ number, api, what, status, items, faults }) => {
    const line = element(list.ownerDocument, 'li', faults.length > 0 ? 'call faulty' : 'call');
    const answer = items === null ? `${status ?? 'no answer'}` : `${items} items`;
    const marked = faults.length > 0 ? ` ⚡ ${faults.join(', ')}` : '';
    line.textContent = `${number} ${api} ${what} → ${answer}${marked}`;
    return line;
  });
  list.replaceChildren(...lines);
}

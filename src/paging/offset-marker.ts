import type { Position } from './cut-page.ts';
import type { PagePlan } from './page-plan.ts';

/** The marker that says no more than the index of the next item. */
export function printOffset(position: Position): string {
  return String(position.index);
}

/**
 * The position that a number means, or `undefined` when the text is none. A number cannot say that the next page is empty:
 * planned pages without items are skipped.
 */
export function parseOffset(text: string, plan: PagePlan | undefined): Position | undefined {
  if (!/^(?:0|[1-9]\d{0,14})$/.test(text)) return undefined;
  const index = Number(text);
  if (plan?.by !== 'sizes') return { index, step: 0, done: 0 };
  let before = 0;
  for (const [step, size] of plan.sizes.entries()) {
    if (before + size > index) return { index, step, done: index - before };
    before += size;
  }
  return { index, step: plan.sizes.length, done: 0 };
}

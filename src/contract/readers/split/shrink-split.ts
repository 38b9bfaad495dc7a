import type { Operation } from '../../../model/wire.ts';
import { deltaDebug } from './delta-debug.ts';
import { itemsOf, joined, type Split, withDescendants, without } from './split.ts';

/** What is known of the items beside their order. */
export interface Shrinking {
  /** The operations of State: what goes takes what lies below it along. Absent for events. */
  readonly operations: readonly Operation[] | undefined;
  /** Items of the longest page that the reader asks for: a longer one would be cut by the service. */
  readonly longest: number;
  fails(split: Split): Promise<boolean>;
}

/**
 * Makes a failing split smaller while it goes on failing: first fewer items (the first one, EXECUTION, stays), then fewer
 * pages, until neither helps.
 */
export async function shrinkSplit(failing: Split, shrinking: Shrinking): Promise<Split> {
  let split = failing;
  for (;;) {
    const smaller = await fewerPages(await fewerItems(split, shrinking), shrinking);
    if (weight(smaller) === weight(split)) return smaller;
    split = smaller;
  }
}

function weight(split: Split): number {
  return itemsOf(split).length + split.length;
}

async function fewerItems(split: Split, { operations, fails }: Shrinking): Promise<Split> {
  const [first, ...others] = itemsOf(split);
  const keeping = (kept: readonly number[]): Split => {
    const stays = new Set([first, ...kept]);
    const gone = new Set(others.filter((index) => !stays.has(index)));
    return without(split, operations ? withDescendants(operations, gone) : gone);
  };
  const kept = await deltaDebug(others, (part) => fails(keeping(part)));
  return keeping(kept);
}

async function fewerPages(split: Split, { fails, longest }: Shrinking): Promise<Split> {
  let smallest = split;
  for (let at = split.length - 1; at >= 1; at -= 1) {
    const fewer = joined(smallest, at);
    if ((fewer[at - 1]?.length ?? 0) <= longest && (await fails(fewer))) smallest = fewer;
  }
  return smallest;
}

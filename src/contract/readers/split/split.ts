import type { Event, Operation } from '../../../model/wire.ts';
import type { Execution } from '../../../timeline/execution.ts';
import { recordedExecution } from '../../../timeline/recorded-execution.ts';
import type { ListRead } from '../stage/stage.ts';

/** A list cut into pages: the indexes of its items, page by page. */
export type Split = readonly (readonly number[])[];

/** The sizes of a split's pages. */
export function sizesOf(split: Split): readonly number[] {
  return split.map((page) => page.length);
}

/** The items of a split, in order. */
export function itemsOf(split: Split): readonly number[] {
  return split.flat();
}

/** A list of this many items in pages of these sizes; what they leave is one more page. */
export function splitBySizes(count: number, sizes: readonly number[]): Split {
  const pages: number[][] = [];
  let next = 0;
  const take = (size: number): void => {
    pages.push(Array.from({ length: Math.min(size, count - next) }, (_, index) => next + index));
    next += Math.min(size, count - next);
  };
  for (const size of sizes) if (next < count || size === 0) take(size);
  if (next < count) take(count - next);
  return pages;
}

/** The same with no page longer than this: what a request's MaxItems makes of it. */
export function cutTo(split: Split, longest: number): Split {
  return split.flatMap((page) => {
    const pieces = Math.max(1, Math.ceil(page.length / longest));
    return Array.from({ length: pieces }, (_, piece) => page.slice(piece * longest, (piece + 1) * longest));
  });
}

/** Without these items; pages stay, and may be empty then. */
export function without(split: Split, gone: ReadonlySet<number>): Split {
  return split.map((page) => page.filter((index) => !gone.has(index)));
}

/** With one page fewer: the page at this place joins the one before it. */
export function joined(split: Split, at: number): Split {
  return [...split.slice(0, at - 1), [...(split[at - 1] ?? []), ...(split[at] ?? [])], ...split.slice(at + 1)];
}

/**
 * Items that cannot stay when these go: what lies below them.
 *
 * @returns the items that go, those given among them.
 */
export function withDescendants(operations: readonly Operation[], gone: ReadonlySet<number>): ReadonlySet<number> {
  const ids = new Set<string>();
  const all = new Set<number>();
  // parents stand before their children
  for (const [index, { Id, ParentId }] of operations.entries()) {
    if (!gone.has(index) && (ParentId === undefined || !ids.has(ParentId))) continue;
    ids.add(Id);
    all.add(index);
  }
  return all;
}

/** An execution that holds these items of another's list, and nothing else. */
export function executionOfItems(execution: Execution, list: ListRead, items: readonly number[]): Execution {
  const pick = <T extends Operation | Event>(all: readonly T[]): readonly T[] =>
    items.flatMap((index) => all[index] ?? []);
  return recordedExecution({
    arn: execution.arn,
    checkpointToken: execution.checkpointToken,
    variants: execution.variants,
    operations: list === 'state' ? pick(execution.operations) : execution.operations,
    ...(list === 'history' && { events: pick(execution.events) }),
  });
}

import type { OperationList } from './operation-list.ts';
import type { OperationView } from './view.ts';

/** Stands for the parent of an operation at the root. */
export const atRoot = -1;
/** Stands for a parent that the list does not hold. */
export const notListed = -2;

/** Who stands below whom in a list of operations; everything is an index of the list. */
export interface Family {
  /** The parent of each operation, `atRoot` or `notListed`. */
  readonly parents: Int32Array;
  /** The nearest ancestor that hides its children, or -1. */
  readonly hiddenBy: Int32Array;
  /** Operations whose parents lead back to themselves. */
  readonly circular: readonly number[];
}

/** The family of a list. Takes one pass where parents precede their children, and at most two. */
export function relate(list: OperationList): Family {
  const { operations, first } = list;
  const parents = new Int32Array(operations.length).fill(atRoot);
  for (let index = 0; index < operations.length; index++) {
    const parentId = operations[index]?.ParentId;
    if (parentId !== undefined) parents[index] = first.get(parentId) ?? notListed;
  }
  const hiddenBy = new Int32Array(operations.length).fill(-1);
  return { parents, hiddenBy, circular: settle(operations, parents, hiddenBy) };
}

/**
 * Whether an operation hides what is below it: completed contexts do, unless they were closed with ReplayChildren
 * (API model, GetDurableExecutionState).
 */
export function hidesChildren(operation: OperationView | undefined): boolean {
  if (operation?.Type !== 'CONTEXT' || operation.ContextDetails?.ReplayChildren === true) return false;
  return operation.Status === 'SUCCEEDED' || operation.Status === 'FAILED';
}

function settle(operations: OperationList['operations'], parents: Int32Array, hiddenBy: Int32Array): readonly number[] {
  const settled = new Uint8Array(operations.length);
  const circular: number[] = [];
  const inherit = (index: number): void => {
    const parent = parents[index] ?? atRoot;
    if (parent >= 0) hiddenBy[index] = hidesChildren(operations[parent]) ? parent : (hiddenBy[parent] ?? -1);
    settled[index] = 2;
  };
  for (let index = 0; index < operations.length; index++) {
    const parent = parents[index] ?? atRoot;
    if (settled[index] === 2) continue;
    if (parent < 0 || settled[parent] === 2) inherit(index);
    else circular.push(...climb(index, { parents, settled, inherit }));
  }
  return circular.sort((one, other) => one - other);
}

interface Climb {
  readonly parents: Int32Array;
  /** 0: not seen. 1: on the way up. 2: done. */
  readonly settled: Uint8Array;
  readonly inherit: (index: number) => void;
}

function climb(from: number, { parents, settled, inherit }: Climb): readonly number[] {
  const trail: number[] = [];
  let at = from;
  while (at >= 0 && settled[at] === 0) {
    settled[at] = 1;
    trail.push(at);
    at = parents[at] ?? atRoot;
  }
  const circle = at >= 0 && settled[at] === 1 ? trail.slice(trail.indexOf(at)) : [];
  for (const index of trail.reverse()) inherit(index);
  return circle;
}

import { type Family, hidesChildren } from './family.ts';
import { isRepeat, type OperationList } from './operation-list.ts';
import type { Finding, WholeRule } from './rule.ts';
import type { OperationView } from './view.ts';

/** The operations of two reads of one execution. */
export interface Transition {
  readonly before: OperationList & Family;
  readonly after: OperationList & Family;
}

/** A rule about two reads. What it finds is an index of the later one. */
export type TransitionRule = WholeRule<Transition>;

/** Whether an operation of one list may be missing in another: something above it hides it there, or is missing too. */
export function isHidden(of: number, from: OperationList & Family, into: OperationList): boolean {
  let parent = from.parents[of] ?? -1;
  // a family that runs in a circle has no root
  for (let steps = 0; parent >= 0 && steps < from.operations.length; steps++) {
    const listed = into.first.get(from.operations[parent]?.Id ?? '');
    if (listed === undefined || hidesChildren(into.operations[listed])) return true;
    parent = from.parents[parent] ?? -1;
  }
  return parent !== -1;
}

/** An operation that both reads list. */
export interface Survivor {
  readonly was: OperationView;
  readonly is: OperationView;
  /** Index in the earlier read. */
  readonly place: number;
}

/** What a function finds in the operations that both reads list. */
export function survivors(
  { before, after }: Transition,
  find: (survivor: Survivor) => Finding | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  after.operations.forEach((is, of) => {
    const place = is?.Id === undefined ? undefined : before.first.get(is.Id);
    const was = place === undefined ? undefined : before.operations[place];
    if (is === undefined || was === undefined || place === undefined || isRepeat(after, of)) return;
    const finding = find({ was, is, place });
    if (finding) findings.push({ of, ...finding });
  });
  return findings;
}

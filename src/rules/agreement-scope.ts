import type { Family } from './family.ts';
import { eventsOf, type HistoryScope, type Placed } from './history-scope.ts';
import type { OperationList } from './operation-list.ts';
import type { Finding, WholeRule } from './rule.ts';
import type { OperationView } from './view.ts';

/** Operations and events of one execution at one moment. */
export interface Agreement {
  readonly list: OperationList & Family;
  readonly history: HistoryScope;
  /** Operations of earlier reads, which may have been pruned since. */
  readonly earlier: OperationList;
}

/** A rule about state against history; what it finds is an index of the list that its group names. */
export type AgreementRule = WholeRule<Agreement>;

/** The events of an operation; those of the execution for the EXECUTION operation, whatever their Id. */
export function eventsOfOperation(
  { history }: Pick<Agreement, 'history'>,
  operation: OperationView,
): readonly Placed[] {
  if (operation.Type === 'EXECUTION') return eventsOf(history, history.ofExecution);
  return eventsOf(history, (operation.Id !== undefined && history.byId.get(operation.Id)) || []);
}

/** What a function finds in the listed operations and their events; operations without events are left out. */
export function recorded(
  agreement: Agreement,
  find: (operation: OperationView, events: readonly [Placed, ...Placed[]]) => Finding | undefined,
): readonly Finding[] {
  return agreement.list.operations.flatMap((operation, of) => {
    if (operation === undefined) return [];
    const [first, ...others] = eventsOfOperation(agreement, operation);
    const finding = first && find(operation, [first, ...others]);
    return finding ? [{ of, ...finding }] : [];
  });
}

import { defineRules } from './define-rules.ts';
import { describe, member } from './describe.ts';
import { type Family, hidesChildren } from './family.ts';
import type { OperationList } from './operation-list.ts';
import type { Finding, WholeRule } from './rule.ts';
import { difference, same } from './same.ts';
import type { OperationView } from './view.ts';

/** A change set between the states before and after it. */
export interface ChangeSet {
  readonly before: OperationList & Family;
  readonly changes: OperationList & Family;
  readonly after: OperationList & Family;
  /** Whether these are all pages of it. */
  readonly complete: boolean;
}

/** A rule about a change set; what it finds is an index of the list that its group names. */
export type ChangeSetRule = WholeRule<ChangeSet>;

/** What a change set holds. What they find is an index of the change set. */
export const changeSetRules: readonly ChangeSetRule[] = defineRules<ChangeSetRule>('change-set', [
  {
    id: 'change-set/matches-state',
    title: 'An operation of a change set SHOULD be the one that a new read gives',
    severity: 'should',
    source: 'API model, CheckpointDurableExecution: the SDK updates its state with it',
    check: ({ changes, after }) =>
      changes.operations.flatMap((operation, of) => {
        const there = find(after, operation);
        const differs = operation && there && difference(operation, there);
        if (!differs) return [];
        const { path, one, other } = differs;
        const says = `has ${member(path.replace('/', '.'), one)} in the change set and ${describe(other)} in state`;
        const at = one === undefined ? '' : `/${path}`;
        return [{ of, at, expected: describe(other), received: describe(one), says }];
      }),
  },
  {
    id: 'change-set/leads-to-state',
    title: 'State SHOULD list an operation of the change set, unless a CONTEXT above it was completed',
    severity: 'should',
    source: 'API model, CheckpointDurableExecution and GetDurableExecutionState',
    check: ({ changes, after }) =>
      changes.operations.flatMap((operation, of) => {
        if (operation?.Id === undefined || find(after, operation) || isBelowClosed(after, operation)) return [];
        const says = 'is in the change set, and state does not list it';
        return [{ of, at: '', expected: 'a listed operation', received: 'none', says }];
      }),
  },
  {
    id: 'change-set/only-changed',
    title: 'A change set SHOULD hold only what has changed',
    severity: 'info',
    source: 'API model, CheckpointUpdatedExecutionState; an old emulator sends all operations',
    check: ({ changes, before }) =>
      changes.operations.flatMap((operation, of) => {
        const there = find(before, operation);
        if (!operation || !there || !same(operation, there)) return [];
        return [
          { of, at: '', expected: 'a change', received: 'none', says: 'is in the change set and has not changed' },
        ];
      }),
  },
]);

/** What a change set leaves out. What they find is an index of the state after it. */
export const omissionRules: readonly ChangeSetRule[] = defineRules<ChangeSetRule>('change-set', [
  {
    id: 'change-set/complete',
    title: 'A change set SHOULD hold every operation that has changed',
    severity: 'should',
    source: 'API model, CheckpointUpdatedExecutionState: updated since the last checkpoint',
    check: ({ before, changes, after, complete }) =>
      after.operations.flatMap((operation, of): readonly Finding[] => {
        if (!complete || operation?.Id === undefined || find(changes, operation)) return [];
        const was = find(before, operation);
        const differs = was && difference(operation, was);
        if (was && !differs) return [];
        const what = differs ? `changed its ${differs.path.replace('/', '.')}` : 'is new';
        const says = `${what}, and the change set does not hold it`;
        return [{ of, at: '', expected: 'the operation in the change set', received: 'none', says }];
      }),
  },
]);

function find(list: OperationList, operation: OperationView | undefined): OperationView | undefined {
  const index = operation?.Id === undefined ? undefined : list.first.get(operation.Id);
  return index === undefined ? undefined : list.operations[index];
}

function isBelowClosed(after: OperationList & Family, operation: OperationView): boolean {
  if (operation.ParentId === undefined) return false;
  const parent = after.first.get(operation.ParentId);
  // a parent that state does not list is hidden itself, or has a finding of its own
  return parent === undefined || hidesChildren(after.operations[parent]) || (after.hiddenBy[parent] ?? -1) >= 0;
}

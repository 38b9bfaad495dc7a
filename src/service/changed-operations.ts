import type { Change } from '../timeline/change.ts';
import type { OperationRecord } from '../timeline/record.ts';
import type { TimelineState } from '../timeline/state.ts';

/** Which operations the responses of checkpoints tell. */
export interface ChangedOperations {
  /** Notes a change that was applied to the state. */
  note(change: Change): void;
  /** What the last checkpoint's response tells, as it stands now, in the order in which the operations were created. */
  told(): readonly OperationRecord[];
}

/**
 * Follows which operations change, so that a checkpoint's response costs what it tells and not what the execution holds:
 * an execution of 30,000 steps would look through 450 million operations otherwise.
 */
export function changedOperations(state: TimelineState): ChangedOperations {
  const order = new Map<string, number>();
  const changed = new Set<string>();
  let told: readonly string[] = [];
  for (const { id, changed: at } of state.records.values()) {
    order.set(id, order.size);
    if (at > state.delivered) changed.add(id);
  }
  const note = (change: Change): void => {
    for (const id of idsOf(change, state)) {
      if (!order.has(id)) order.set(id, order.size);
      changed.add(id);
    }
    // a payload shows the whole state, and a checkpoint's response what changed before it and by it
    if (change.change === 'checkpoint') told = [...changed];
    if (change.change === 'checkpoint' || change.change === 'invoke') changed.clear();
  };
  const numberOf = (id: string): number => order.get(id) ?? 0;
  return {
    note,
    told: () => told.toSorted((a, b) => numberOf(a) - numberOf(b)).flatMap((id) => state.records.get(id) ?? []),
  };
}

function idsOf(change: Change, { parts, status }: TimelineState): readonly string[] {
  if (change.change === 'checkpoint') {
    return change.updates.map(({ Id, Type }) => (Type === 'EXECUTION' ? parts.executionId : Id));
  }
  if (change.change === 'service') return [change.id];
  // what ends the execution changes its operation; a heartbeat and an invocation change none
  return status === 'RUNNING' || change.change === 'heartbeat' ? [] : [parts.executionId];
}

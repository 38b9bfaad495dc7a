import { hidesChildren, type OperationRecord } from './record.ts';
import type { TimelineState } from './state.ts';

/**
 * The operations that State lists, in the order of their first update. What lies below a closed context is left out, at
 * any depth, unless every closed context above it was closed with ReplayChildren (API model, GetDurableExecutionState).
 */
export function visibleRecords(state: TimelineState): OperationRecord[] {
  const hiding = new Set<string>(); // contexts whose children are not listed; a parent always precedes its children
  const listed: OperationRecord[] = [];
  for (const record of state.records.values()) {
    const hidden = record.parentId !== undefined && hiding.has(record.parentId);
    if (hidden || hidesChildren(record)) hiding.add(record.id);
    if (!hidden) listed.push(record);
  }
  return listed;
}

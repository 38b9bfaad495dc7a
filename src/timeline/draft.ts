import { dueActs } from './due.ts';
import type { EventNote } from './event-note.ts';
import { isAwaited, type OperationRecord } from './record.ts';
import type { TimelineState } from './state.ts';

/** What a change is about to do. Nothing reaches the state before {@link commit}, so that a refusal changes nothing. */
export interface Draft {
  readonly state: TimelineState;
  /** The first operation that changes. Nearly every change has no other, and a map for one costs more than the change. */
  first: OperationRecord | undefined;
  /** The other operations by id. */
  others: Map<string, OperationRecord> | undefined;
  notes: EventNote[] | undefined;
}

/** An empty draft upon a state. */
export function draftOf(state: TimelineState): Draft {
  return { state, first: undefined, others: undefined, notes: undefined };
}

/** The operation as the draft has it, or as the state has it. */
export function recordOf(draft: Draft, id: string): OperationRecord | undefined {
  return changedBy(draft, id) ?? draft.state.records.get(id);
}

/** The operation as the draft has it; `undefined` where it leaves it alone. */
export function changedBy({ first, others }: Draft, id: string): OperationRecord | undefined {
  return first?.id === id ? first : others?.get(id);
}

/** Puts an operation into the draft. */
export function put(draft: Draft, record: OperationRecord): OperationRecord {
  if (draft.first === undefined || draft.first.id === record.id) draft.first = record;
  else {
    draft.others ??= new Map();
    draft.others.set(record.id, record);
  }
  return record;
}

/** How many operations the draft adds to those of the state. */
export function addedBy({ state, first, others }: Draft): number {
  let added = first && !state.records.has(first.id) ? 1 : 0;
  if (others) for (const id of others.keys()) if (!state.records.has(id)) added += 1;
  return added;
}

/** Puts what an event is written from into the draft. */
export function emit(draft: Draft, note: EventNote): void {
  if (draft.notes) draft.notes.push(note);
  else draft.notes = [note];
}

/** Makes the draft part of the state. */
export function commit({ state, first, others, notes }: Draft): void {
  if (first) settle(state, first);
  if (others) for (const record of others.values()) settle(state, record);
  if (notes) for (const note of notes) state.notes.push(note);
}

function settle(state: TimelineState, record: OperationRecord): void {
  state.records.set(record.id, record);
  if (!isAwaited(record)) {
    state.awaited.delete(record.id);
    return;
  }
  state.awaited.add(record.id);
  for (const { at, trigger } of dueActs(record)) state.due.push(at, { id: record.id, trigger });
}

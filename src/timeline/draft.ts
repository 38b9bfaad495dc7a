import type { Event } from '../model/wire.ts';
import type { Writable } from '../model/writable.ts';
import { dueActs } from './due.ts';
import { isAwaited, type OperationRecord } from './record.ts';
import type { TimelineState } from './state.ts';

/** What a change is about to do. Nothing reaches the state before {@link commit}, so that a refusal changes nothing. */
export interface Draft {
  readonly state: TimelineState;
  readonly records: Map<string, OperationRecord>;
  readonly events: Writable<Event>[];
}

/** An empty draft upon a state. */
export function draftOf(state: TimelineState): Draft {
  return { state, records: new Map(), events: [] };
}

/** The operation as the draft has it, or as the state has it. */
export function recordOf(draft: Draft, id: string): OperationRecord | undefined {
  return draft.records.get(id) ?? draft.state.records.get(id);
}

/** Puts an operation into the draft. */
export function put(draft: Draft, record: OperationRecord): OperationRecord {
  draft.records.set(record.id, record);
  return record;
}

/** Puts an event into the draft, which owns it from then on. */
export function emit(draft: Draft, event: Event | undefined): void {
  if (event) draft.events.push(event);
}

/** Makes the draft part of the state; events get their ids here, so that they are 1..n without a gap. */
export function commit(draft: Draft): void {
  const { state } = draft;
  for (const record of draft.records.values()) {
    state.records.set(record.id, record);
    if (!isAwaited(record)) {
      state.awaited.delete(record.id);
      continue;
    }
    state.awaited.add(record.id);
    for (const { at, trigger } of dueActs(record)) state.due.push(at, { id: record.id, trigger });
  }
  for (const event of draft.events) {
    event.EventId = state.events.length + 1;
    state.events.push(event);
  }
}

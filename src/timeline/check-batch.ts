import { toBytes } from '../model/body.ts';
import type { Refusal } from '../model/exceptions.ts';
import { limits } from '../model/limits.ts';
import { isTerminal, operationTypes } from '../model/statuses.ts';
import type { OperationUpdate } from '../model/wire.ts';
import { invalid } from './apply-update.ts';
import { type Draft, recordOf } from './draft.ts';
import type { TimelineState } from './state.ts';

/** What is wrong with a batch as a whole, in the order of the official emulators' validators. */
export function checkBatch(updates: readonly OperationUpdate[], state: TimelineState): Refusal | undefined {
  if (updates.length > state.variants.updatesPerCheckpoint) {
    return invalid(`Updates must hold at most ${state.variants.updatesPerCheckpoint} operation updates.`);
  }
  const last = updates.length - 1;
  const ends = updates.filter((update) => update.Type === 'EXECUTION').length;
  if (ends > 1) return invalid('Cannot checkpoint multiple EXECUTION updates.');
  if (ends === 1 && updates[last]?.Type !== 'EXECUTION')
    return invalid('EXECUTION checkpoint must be the last update.');
  return checkRepeats(updates);
}

function checkRepeats(updates: readonly OperationUpdate[]): Refusal | undefined {
  const first = new Map<string, OperationUpdate | 'closed'>();
  for (const update of updates) {
    if (!update.Id) return invalid('Operation update must have an Id.');
    const earlier = first.get(update.Id);
    if (earlier === undefined) {
      first.set(update.Id, update);
      continue;
    }
    const mayFollow =
      earlier !== 'closed' &&
      (update.Type === 'STEP' || update.Type === 'CONTEXT') &&
      earlier.Action === 'START' &&
      update.Action !== 'START';
    if (!mayFollow) return invalid('Cannot update the same operation twice in a single request.');
    first.set(update.Id, 'closed');
  }
  return undefined;
}

/** What is wrong with one update beside its transition: parent, sizes, type, identity. The draft holds the earlier ones. */
export function checkUpdate(draft: Draft, update: OperationUpdate): Refusal | undefined {
  return (
    checkParent(draft, update) ??
    checkError(draft.state, update) ??
    checkIdentity(draft, update) ??
    checkPayload(update) ??
    checkRoom(draft, update)
  );
}

function checkParent(draft: Draft, update: OperationUpdate): Refusal | undefined {
  if (update.ParentId === undefined) return undefined;
  const parent = recordOf(draft, update.ParentId);
  if (parent?.type !== 'CONTEXT') return invalid('Invalid parent operation id.');
  if (draft.state.variants.orphanUpdates === 'accept') return undefined;
  for (let at: string | undefined = parent.id; at !== undefined; ) {
    const ancestor = recordOf(draft, at);
    if (ancestor && isTerminal(ancestor.status)) return invalid('Invalid parent operation id.');
    at = ancestor?.parentId;
  }
  return undefined;
}

function checkError(state: TimelineState, update: OperationUpdate): Refusal | undefined {
  if (!update.Error || toBytes(JSON.stringify(update.Error)).length < state.variants.errorBytes) return undefined;
  return invalid(`Error object size must be less than ${state.variants.errorBytes} bytes.`);
}

function checkIdentity(draft: Draft, update: OperationUpdate): Refusal | undefined {
  if (!operationTypes.includes(update.Type)) return invalid('Unknown operation type.');
  const before = update.Type === 'EXECUTION' ? undefined : recordOf(draft, update.Id);
  if (!before) return undefined;
  if (before.type !== update.Type) return invalid('Inconsistent operation type.');
  if (differs(before.subType, update.SubType)) return invalid('Inconsistent operation subtype.');
  if (differs(before.name, update.Name)) return invalid('Inconsistent operation name.');
  if (differs(before.parentId, update.ParentId)) return invalid('Inconsistent parent operation id.');
  return undefined;
}

// an update that leaves a member out says nothing about it
function differs(before: string | undefined, now: string | undefined): boolean {
  return now !== undefined && now !== before;
}

function checkPayload(update: OperationUpdate): Refusal | undefined {
  if (update.Payload === undefined) return undefined;
  const most = mostBytes(update);
  // three bytes a UTF-16 unit at most: short texts need no encoding
  if (update.Payload.length * 3 <= most || toBytes(update.Payload).length <= most) return undefined;
  const what = update.Action === 'START' ? 'input' : 'output';
  return invalid(`${update.Type} ${what} payload size must be less than or equal to ${most} bytes.`);
}

function mostBytes(update: OperationUpdate): number {
  if (update.Type === 'EXECUTION') return limits.payloadBytes;
  return update.Type === 'CHAINED_INVOKE' ? limits.invokeBytes : limits.resultBytes;
}

function checkRoom(draft: Draft, update: OperationUpdate): Refusal | undefined {
  const most = draft.state.variants.operationsPerExecution;
  if (most === Number.POSITIVE_INFINITY || recordOf(draft, update.Id) || update.Type === 'EXECUTION') return undefined;
  let added = 0;
  for (const id of draft.records.keys()) if (!draft.state.records.has(id)) added += 1;
  if (draft.state.records.size + added < most) return undefined;
  return invalid(`An execution must hold at most ${most} operations.`);
}

import { exceedsBytes } from '../model/body.ts';
import type { Refusal } from '../model/exceptions.ts';
import { limits } from '../model/limits.ts';
import { isTerminal, operationTypes } from '../model/statuses.ts';
import type { UpdateTransition } from '../model/transitions.ts';
import type { OperationUpdate } from '../model/wire.ts';
import { addedBy, type Draft, recordOf } from './draft.ts';
import { invalid } from './invalid.ts';
import { refuseLarge } from './payload-size.ts';
import type { OperationRecord } from './record.ts';

/** An update with what is known of its operation and its transition. */
export interface CheckedUpdate {
  readonly update: OperationUpdate;
  /** The operation before; absent when it does not exist yet. */
  readonly before: OperationRecord | undefined;
  /** The row of the transition table; absent for an illegal pair of type and action. */
  readonly row: UpdateTransition | undefined;
}

/** What is wrong with one update of a batch, in the order of the official emulators' validators. */
export function checkUpdate(draft: Draft, checked: CheckedUpdate): Refusal | undefined {
  const { update, before, row } = checked;
  return (
    checkError(draft, update) ??
    checkKind(update, row) ??
    checkIdentity(update, before) ??
    (row && checkTransition(row, update, before)) ??
    checkPayload(update) ??
    checkOrphan(draft, update) ??
    checkRoom(draft, update, before)
  );
}

function checkError({ state }: Draft, update: OperationUpdate): Refusal | undefined {
  if (!update.Error || !exceedsBytes(JSON.stringify(update.Error), state.variants.errorBytes - 1)) return undefined;
  return invalid(`Error object size must be less than ${state.variants.errorBytes} bytes.`);
}

function checkKind(update: OperationUpdate, row: UpdateTransition | undefined): Refusal | undefined {
  if (!operationTypes.includes(update.Type)) return invalid('Unknown operation type.');
  return row ? undefined : invalid('Invalid action for the given operation type.');
}

function checkIdentity(update: OperationUpdate, before: OperationRecord | undefined): Refusal | undefined {
  if (!before || update.Type === 'EXECUTION') return undefined; // an EXECUTION update means the execution, whatever its Id
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

function checkTransition(
  row: UpdateTransition,
  update: OperationUpdate,
  before: OperationRecord | undefined,
): Refusal | undefined {
  if (!row.from.includes(before?.status ?? 'none')) return invalid(row.refusal);
  if (row.requires && !hasOptions(update, row.requires.member)) return invalid(row.requires.refusal);
  if (update.Error && row.forbids?.Error) return invalid(row.forbids.Error);
  if (update.Payload !== undefined && row.forbids?.Payload) return invalid(row.forbids.Payload);
  if (update.Error && update.Payload !== undefined && row.either) return invalid(row.either);
  return undefined;
}

function hasOptions(update: OperationUpdate, member: 'StepOptions' | 'WaitOptions' | 'ChainedInvokeOptions'): boolean {
  if (member === 'StepOptions') return isDelay(update.StepOptions?.NextAttemptDelaySeconds);
  if (member === 'WaitOptions') return isDelay(update.WaitOptions?.WaitSeconds);
  return update.ChainedInvokeOptions?.FunctionName !== undefined;
}

function isDelay(seconds: number | undefined): boolean {
  return seconds !== undefined && Number.isInteger(seconds) && seconds >= 1 && seconds <= limits.delaySeconds;
}

function checkPayload({ Type: type, Action, Payload }: OperationUpdate): Refusal | undefined {
  if (Payload === undefined) return undefined;
  if (type === 'EXECUTION') return refuseLarge(Payload, { type, what: 'output', most: limits.payloadBytes });
  if (type === 'CHAINED_INVOKE') return refuseLarge(Payload, { type, what: 'input', most: limits.invokeBytes });
  return refuseLarge(Payload, { type, what: Action === 'START' ? 'input' : 'output', most: limits.resultBytes });
}

function checkOrphan(draft: Draft, update: OperationUpdate): Refusal | undefined {
  if (draft.state.variants.orphanUpdates === 'accept') return undefined;
  for (let at = update.ParentId; at !== undefined; at = recordOf(draft, at)?.parentId) {
    const ancestor = recordOf(draft, at);
    if (ancestor && isTerminal(ancestor.status)) return invalid('Invalid parent operation id.');
  }
  return undefined;
}

function checkRoom(draft: Draft, update: OperationUpdate, before: OperationRecord | undefined): Refusal | undefined {
  const most = draft.state.variants.operationsPerExecution;
  if (most === Number.POSITIVE_INFINITY || before || update.Type === 'EXECUTION') return undefined;
  if (draft.state.records.size + addedBy(draft) < most) return undefined;
  return invalid(`An execution must hold at most ${most} operations.`);
}

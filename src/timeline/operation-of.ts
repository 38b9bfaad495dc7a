import { detailsOf } from '../model/statuses.ts';
import type { Variants } from '../model/variants.ts';
import type { CallbackDetails, ContextDetails, Operation, StepDetails } from '../model/wire.ts';
import type { Writable } from '../model/writable.ts';
import type { OperationRecord } from './record.ts';

/** An operation in its wire form: timestamps in seconds, nothing that is `null`, the one details member of its type. */
export function operationOf(record: OperationRecord, variants: Variants, executionName?: string): Operation {
  const name = record.type === 'EXECUTION' && variants.executionName === 'present' ? executionName : record.name;
  const details = detailsMember(record, variants);
  const operation: Partial<Writable<Operation>> = {};
  operation.Id = record.id;
  if (record.parentId !== undefined) operation.ParentId = record.parentId;
  if (name !== undefined) operation.Name = name;
  operation.Type = record.type;
  if (record.subType !== undefined) operation.SubType = record.subType;
  operation.StartTimestamp = record.startedAt / 1000;
  if (record.endedAt !== undefined) operation.EndTimestamp = record.endedAt / 1000;
  operation.Status = record.status;
  if (details) (operation as Record<string, unknown>)[detailsOf[record.type]] = details; // the member of its type
  return operation as Operation; // every required member is set above
}

function detailsMember(record: OperationRecord, variants: Variants): object | undefined {
  switch (record.type) {
    case 'EXECUTION':
      return record.input === undefined ? {} : { InputPayload: record.input };
    case 'CONTEXT':
      if (record.status === 'STARTED' && record.replayChildren === undefined) return undefined;
      if (record.replayChildren === undefined) return withOutcome({}, record);
      return withOutcome({ ReplayChildren: record.replayChildren }, record);
    case 'STEP':
      if (record.attempt === 0 && variants.startedStepDetails === 'absent') return undefined;
      if (record.nextAttemptAt === undefined) return withOutcome({ Attempt: record.attempt }, record);
      return withOutcome({ Attempt: record.attempt, NextAttemptTimestamp: record.nextAttemptAt / 1000 }, record);
    case 'WAIT':
      return { ScheduledEndTimestamp: (record.scheduledEndAt ?? record.startedAt) / 1000 };
    case 'CALLBACK':
      return withOutcome(record.callbackId === undefined ? {} : { CallbackId: record.callbackId }, record);
    case 'CHAINED_INVOKE':
      return record.endedAt === undefined ? undefined : withOutcome({}, record);
  }
}

type Details = Writable<CallbackDetails & ContextDetails & StepDetails>;

function withOutcome(details: Details, { result, error }: OperationRecord): Details {
  if (result !== undefined) details.Result = result;
  if (error !== undefined) details.Error = error;
  return details;
}

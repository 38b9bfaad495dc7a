import { detailsOf } from '../model/statuses.ts';
import type { Variants } from '../model/variants.ts';
import type { Operation } from '../model/wire.ts';
import type { OperationRecord } from './record.ts';

/** An operation in its wire form: timestamps in seconds, nothing that is `null`, the one details member of its type. */
export function operationOf(record: OperationRecord, variants: Variants, executionName?: string): Operation {
  const name = record.type === 'EXECUTION' && variants.executionName === 'present' ? executionName : record.name;
  const details = detailsMember(record, variants);
  return {
    Id: record.id,
    ...(record.parentId !== undefined && { ParentId: record.parentId }),
    ...(name !== undefined && { Name: name }),
    Type: record.type,
    ...(record.subType !== undefined && { SubType: record.subType }),
    StartTimestamp: record.startedAt / 1000,
    ...(record.endedAt !== undefined && { EndTimestamp: record.endedAt / 1000 }),
    Status: record.status,
    ...(details && { [detailsOf[record.type]]: details }),
  };
}

function detailsMember(record: OperationRecord, variants: Variants): object | undefined {
  const outcome = {
    ...(record.result !== undefined && { Result: record.result }),
    ...(record.error !== undefined && { Error: record.error }),
  };
  switch (record.type) {
    case 'EXECUTION':
      return record.input === undefined ? {} : { InputPayload: record.input };
    case 'CONTEXT':
      if (record.status === 'STARTED' && record.replayChildren === undefined) return undefined;
      return { ...(record.replayChildren !== undefined && { ReplayChildren: record.replayChildren }), ...outcome };
    case 'STEP':
      if (record.attempt === 0 && variants.startedStepDetails === 'absent') return undefined;
      return {
        Attempt: record.attempt,
        ...(record.nextAttemptAt !== undefined && { NextAttemptTimestamp: record.nextAttemptAt / 1000 }),
        ...outcome,
      };
    case 'WAIT':
      return { ScheduledEndTimestamp: (record.scheduledEndAt ?? record.startedAt) / 1000 };
    case 'CALLBACK':
      return { CallbackId: record.callbackId, ...outcome };
    case 'CHAINED_INVOKE':
      return record.endedAt === undefined ? undefined : outcome;
  }
}

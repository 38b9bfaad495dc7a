import type { ExecutionArn } from '../model/arn.ts';
import type { EventError, EventResult } from '../model/wire.ts';
import { eventError, eventResult, retryDetails } from './event-of.ts';
import { invokedExecution } from './invoked-execution.ts';
import type { OperationRecord } from './record.ts';

/** What an operation's event at this time tells beside its identity: the operation is as its change left it. */
export function eventDetails(record: OperationRecord, at: number, execution: ExecutionArn): object {
  if (record.status === 'STARTED') return startedDetails(record, execution);
  if (record.type === 'WAIT') return record.status === 'CANCELLED' ? {} : { Duration: record.waitSeconds };
  const details = outcome(record);
  if (record.type === 'STEP') details.RetryDetails = retryDetails(record.attempt, delayOf(record, at));
  return details;
}

function startedDetails(record: OperationRecord, execution: ExecutionArn): object {
  if (record.type === 'WAIT') {
    return { Duration: record.waitSeconds, ScheduledEndTimestamp: (record.scheduledEndAt ?? 0) / 1000 };
  }
  if (record.type === 'CALLBACK') {
    return {
      CallbackId: record.callbackId,
      ...(record.heartbeatSeconds !== undefined && { HeartbeatTimeout: record.heartbeatSeconds }),
      ...(record.timeoutSeconds !== undefined && { Timeout: record.timeoutSeconds }),
    };
  }
  if (record.type !== 'CHAINED_INVOKE') return {};
  const invoked = invokedExecution(execution, record.id, record.functionName ?? '');
  return {
    FunctionName: record.functionName,
    ...(record.tenantId !== undefined && { TenantId: record.tenantId }),
    Input: eventResult(record.input),
    ExecutedVersion: invoked.version,
    DurableExecutionArn: invoked.arn,
  };
}

interface EndedDetails {
  readonly Error?: EventError;
  readonly Result?: EventResult;
  RetryDetails?: object;
}

function outcome(record: OperationRecord): EndedDetails {
  return record.error === undefined ? { Result: eventResult(record.result) } : { Error: eventError(record.error) };
}

function delayOf({ nextAttemptAt }: OperationRecord, at: number): number | undefined {
  return nextAttemptAt === undefined ? undefined : (nextAttemptAt - at) / 1000;
}

import { isTerminal } from '../../model/statuses.ts';
import type { Trigger } from '../../model/transitions.ts';
import type { Operation } from '../../model/wire.ts';
import type { DriveHost } from '../../service/drive-host.ts';
import type { Change } from '../../timeline/change.ts';
import type { Execution } from '../../timeline/execution.ts';
import { operationOf } from '../../timeline/operation-of.ts';
import { openTimeline } from '../../timeline/timeline.ts';

/** Every operation that an execution ever had, by id, also those below closed contexts. */
export function everyOperation(execution: Execution): ReadonlyMap<string, Operation> {
  const { log, variants, name } = execution;
  if (!log) return new Map(execution.operations.map((operation) => [operation.Id, operation]));
  const { records } = openTimeline(execution.arn, log, variants).state;
  return new Map([...records.values()].map((record) => [record.id, operationOf(record, variants, name)]));
}

/** Answers open callbacks and chained invokes as it was recorded; tells whether there was any to answer. */
export function answerAsRecorded(host: DriveHost, recorded: ReadonlyMap<string, Operation>): boolean {
  let answered = false;
  const { awaited, lastAt } = host.state();
  for (const id of [...awaited]) {
    const change = answerOf(recorded.get(id), lastAt);
    if (change && !host.apply(change)) answered = true;
  }
  return answered;
}

const invokeEnds: Readonly<Partial<Record<string, Trigger>>> = {
  SUCCEEDED: 'invoke-succeeded',
  FAILED: 'invoke-failed',
  TIMED_OUT: 'invoke-timed-out',
  STOPPED: 'invoke-stopped',
};
// a timeout comes by itself when time goes on
const callbackEnds: typeof invokeEnds = { SUCCEEDED: 'callback-succeeded', FAILED: 'callback-failed' };

function answerOf(operation: Operation | undefined, at: number): Change | undefined {
  if (!operation || !isTerminal(operation.Status)) return undefined;
  const isCallback = operation.Type === 'CALLBACK';
  const trigger = (isCallback ? callbackEnds : operation.Type === 'CHAINED_INVOKE' ? invokeEnds : {})[operation.Status];
  if (!trigger) return undefined;
  const { Result, Error: error } = (isCallback ? operation.CallbackDetails : operation.ChainedInvokeDetails) ?? {};
  const outcome = { ...(Result !== undefined && { result: Result }), ...(error && { error }) };
  return { change: 'service', at, id: operation.Id, trigger, ...outcome };
}

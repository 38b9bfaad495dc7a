import { isTerminal } from '../../model/statuses.ts';
import type { Trigger } from '../../model/transitions.ts';
import type { Operation } from '../../model/wire.ts';
import type { Change } from '../../timeline/change.ts';
import { dueActs } from '../../timeline/due.ts';
import type { Execution } from '../../timeline/execution.ts';
import { operationOf } from '../../timeline/operation-of.ts';
import type { OperationRecord } from '../../timeline/record.ts';
import type { TimelineState } from '../../timeline/state.ts';
import { openTimeline } from '../../timeline/timeline.ts';

/** Every operation that an execution ever had, by id, also those below closed contexts. */
export function everyOperation(execution: Execution): ReadonlyMap<string, Operation> {
  const { log, variants, name } = execution;
  if (!log) return new Map(execution.operations.map((operation) => [operation.Id, operation]));
  const { records } = openTimeline(execution.arn, log, variants).state;
  return new Map([...records.values()].map((record) => [record.id, operationOf(record, variants, name)]));
}

/**
 * What the world outside answers next as it was recorded, to an open callback or chained invoke: as long after its start
 * as then, and before it times out.
 */
export function nextAnswer(
  { awaited, records, lastAt }: TimelineState,
  recorded: ReadonlyMap<string, Operation>,
): Change | undefined {
  let next: Change | undefined;
  for (const id of awaited) {
    const [known, record] = [recorded.get(id), records.get(id)];
    const answer = known && record && answerOf(known, Math.max(lastAt, timeOf(known, record)));
    if (answer && (!next || answer.at < next.at)) next = answer;
  }
  return next;
}

const invokeEnds: Readonly<Partial<Record<string, Trigger>>> = {
  SUCCEEDED: 'invoke-succeeded',
  FAILED: 'invoke-failed',
  TIMED_OUT: 'invoke-timed-out',
  STOPPED: 'invoke-stopped',
};
// a timeout comes by itself when time goes on
const callbackEnds: typeof invokeEnds = { SUCCEEDED: 'callback-succeeded', FAILED: 'callback-failed' };

function timeOf({ StartTimestamp, EndTimestamp = StartTimestamp }: Operation, record: OperationRecord): number {
  const took = Math.round((EndTimestamp - StartTimestamp) * 1000);
  return Math.min(record.startedAt + took, ...dueActs(record).map(({ at }) => at - 1)); // heartbeats are not replayed
}

function answerOf(operation: Operation, at: number): Change | undefined {
  if (!isTerminal(operation.Status)) return undefined;
  const isCallback = operation.Type === 'CALLBACK';
  const trigger = (isCallback ? callbackEnds : operation.Type === 'CHAINED_INVOKE' ? invokeEnds : {})[operation.Status];
  if (!trigger) return undefined;
  const { Result, Error: error } = (isCallback ? operation.CallbackDetails : operation.ChainedInvokeDetails) ?? {};
  const outcome = { ...(Result !== undefined && { result: Result }), ...(error && { error }) };
  return { change: 'service', at, id: operation.Id, trigger, ...outcome };
}

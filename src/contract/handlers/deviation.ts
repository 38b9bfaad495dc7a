import { isTerminal } from '../../model/statuses.ts';
import type { ErrorObject, Operation, OperationUpdate } from '../../model/wire.ts';

/** An operation that ended in a replay as it had not ended in the history: a body that gave something else. */
export interface Deviation {
  readonly id: string;
  /** The operation, as messages call it. */
  readonly name: string;
  readonly received: string;
  readonly expected: string;
  /** It failed, or gave nothing, where the history has a result. */
  readonly lost: boolean;
  /** What decides how it ends: the code alone; time, where it ran beside others; or a crash, where an invocation died in it. */
  readonly by: 'code' | 'time' | 'crash';
}

/** How an update ends an operation otherwise than the history does, or `undefined` where it does not. */
export function deviationOf(known: Operation, update: OperationUpdate): Omit<Deviation, 'by'> | undefined {
  if (!isTerminal(known.Status) || (update.Action !== 'SUCCEED' && update.Action !== 'FAIL')) return undefined;
  const now = printed(update.Action === 'FAIL' ? 'FAILED' : 'SUCCEEDED', update.Payload, update.Error);
  const { Result, Error: error } = known.StepDetails ?? known.ContextDetails ?? {};
  const then = printed(known.Status, Result, error);
  if (now === then) return undefined;
  const had = known.Status === 'SUCCEEDED' && !isNothing(Result);
  const lost = known.Status === 'SUCCEEDED' && (update.Action === 'FAIL' || (had && isNothing(update.Payload)));
  return { id: known.Id, name: callOperation(known), received: shorten(now), expected: shorten(then), lost };
}

/** An operation as messages call it. */
export function callOperation({ Type, SubType, Name, Id }: Operation | OperationUpdate): string {
  return `${SubType ?? Type} '${Name ?? Id}'`;
}

/** Text as a message shows it: its first 160 characters. */
export function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

/** Whether two replays went off the history in the same place and way. */
export function isSameDeviation(one: Deviation | undefined, other: Deviation | undefined): boolean {
  return one?.id === other?.id && one?.received === other?.received;
}

function printed(status: string, result: string | undefined, error: ErrorObject | undefined): string {
  if (status === 'SUCCEEDED') return isNothing(result) ? 'SUCCEEDED with nothing' : `SUCCEEDED with ${result}`;
  return `${status} with ${error?.ErrorType ?? 'Error'}: ${error?.ErrorMessage ?? ''}`;
}

function isNothing(text: string | undefined): boolean {
  return text === undefined || text === '' || text === 'null';
}

import { findServiceTransition } from '../../model/transitions.ts';
import type { OperationUpdate } from '../../model/wire.ts';
import type { Change } from '../../timeline/change.ts';
import type { Execution } from '../../timeline/execution.ts';
import { executionOfLog } from '../../timeline/timeline-execution.ts';
import { callOperation } from './deviation.ts';

/** A moment at which a handler may find itself invoked. */
export interface HandlerMoment {
  /** Changes of the log that have happened. */
  readonly change: number;
  /** In a few words, for reports. */
  readonly label: string;
  /** The execution then, with a new invocation open. */
  readonly past: Execution;
}

/** Which moments are taken: all, those at which an invocation ended, or right after these changes (counted from 1). */
export type MomentsAsked = 'all' | 'suspended' | readonly number[];

/** The numbers of the changes after which an execution is invoked, at most `most`, the first and the last among them. */
export function momentsOf(log: readonly Change[], asked: MomentsAsked, most: number): readonly number[] {
  const running = log.findIndex((change) => endsExecution(change));
  const lived = running < 0 ? log : log.slice(0, running);
  if (typeof asked !== 'string') return asked.filter((change) => change >= 1 && change <= lived.length);
  const first = lived.findIndex(({ change }) => change === 'invoke');
  const found = lived.flatMap(({ change }, index) => {
    const isLast = index === lived.length - 1;
    const taken =
      asked === 'all'
        ? change === 'checkpoint' || change === 'service' || index === first || isLast
        : log[index + 1]?.change === 'return' || (isLast && running < 0 && standsStill(lived));
    return taken ? [index + 1] : [];
  });
  return spread(found, Math.max(2, most));
}

// whether the last invocation had told all that it did, and no body was running
function standsStill(log: readonly Change[]): boolean {
  const bodies = new Set<string>();
  for (const change of log) {
    if (change.change === 'service' && change.trigger === 'retry-due') bodies.add(change.id);
    for (const { Id, Type, Action } of change.change === 'checkpoint' ? change.updates : []) {
      if (Type === 'STEP' && Action === 'START') bodies.add(Id);
      else bodies.delete(Id);
    }
  }
  return bodies.size === 0 && log.at(-1)?.change === 'checkpoint';
}

/** The execution right after a change, invoked anew: an invocation that was open has died. */
export function momentAt(execution: Execution, log: readonly Change[], change: number): HandlerMoment {
  const past = log.slice(0, change);
  const at = past.at(-1)?.at ?? 0;
  const open = past.findLast(({ change: kind }) => kind === 'invoke' || kind === 'return' || kind === 'crash');
  const crash: readonly Change[] =
    open?.change === 'invoke' ? [{ change: 'crash', at, error: { ErrorType: 'Runtime.ExitError' } }] : [];
  const invoked = [...past, ...crash, { change: 'invoke', at } as const];
  const label = `invoked ${lastOf(past)} (change ${change} of ${log.length})`;
  return { change, label, past: executionOfLog(execution.arn, invoked, execution.variants) };
}

const statuses: Readonly<Record<OperationUpdate['Action'], string>> = {
  START: 'STARTED',
  RETRY: 'PENDING',
  SUCCEED: 'SUCCEEDED',
  FAIL: 'FAILED',
  CANCEL: 'CANCELLED',
};

// what happened last, in the words of the one who wrote the handler
function lastOf(past: readonly Change[]): string {
  const last = past.at(-1);
  if (last?.change === 'checkpoint') {
    const update = last.updates.at(-1);
    return update ? `after ${callOperation(update)} ${statuses[update.Action]}` : 'after an empty checkpoint';
  }
  if (last?.change === 'service') {
    const updates = past.flatMap((change) => (change.change === 'checkpoint' ? change.updates : []));
    const begun = updates.find(({ Id }) => Id === last.id);
    return `after ${begun ? callOperation(begun) : last.id} ${findServiceTransition(last.trigger)?.to}`;
  }
  const number = past.filter(({ change }) => change === 'invoke').length;
  if (last?.change === 'invoke') return number === 1 ? 'for the first time' : `as invocation ${number} began`;
  return `after '${last?.change ?? 'nothing'}'`;
}

function endsExecution(change: Change): boolean {
  if (change.change === 'return') return change.output.Status !== 'PENDING';
  if (change.change === 'checkpoint') return change.updates.some(({ Type }) => Type === 'EXECUTION');
  return change.change === 'timeout' || change.change === 'stop';
}

function spread(list: readonly number[], most: number): readonly number[] {
  if (list.length <= most) return list;
  const picked = new Set(
    Array.from({ length: most }, (_, index) => Math.round((index * (list.length - 1)) / (most - 1))),
  );
  return list.filter((_, index) => picked.has(index));
}

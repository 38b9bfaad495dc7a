import type { Change } from '../../timeline/change.ts';
import type { Execution } from '../../timeline/execution.ts';
import { executionOfLog } from '../../timeline/timeline-execution.ts';

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
  const found = lived.flatMap((change, index) => {
    const ends = asked === 'suspended' && endsInvocation(log[index + 1]);
    const changes = asked === 'all' && (change.change === 'checkpoint' || change.change === 'service');
    const first = change.change === 'invoke' && !lived.slice(0, index).some((before) => before.change === 'invoke');
    return changes || ends || first || index === lived.length - 1 ? [index + 1] : [];
  });
  return spread(found, Math.max(2, most));
}

/** The execution right after a change, invoked anew: an invocation that was open has died. */
export function momentAt(execution: Execution, log: readonly Change[], change: number): HandlerMoment {
  const past = log.slice(0, change);
  const at = past.at(-1)?.at ?? 0;
  const open = past.findLast(({ change: kind }) => kind === 'invoke' || kind === 'return' || kind === 'crash');
  const crash: readonly Change[] =
    open?.change === 'invoke' ? [{ change: 'crash', at, error: { ErrorType: 'Runtime.ExitError' } }] : [];
  const invoked = [...past, ...crash, { change: 'invoke', at } as const];
  const label = `invoked after change ${change} of ${log.length}, '${past.at(-1)?.change ?? 'none'}'`;
  return { change, label, past: executionOfLog(execution.arn, invoked, execution.variants) };
}

function endsExecution(change: Change): boolean {
  if (change.change === 'return') return change.output.Status !== 'PENDING';
  if (change.change === 'checkpoint') return change.updates.some(({ Type }) => Type === 'EXECUTION');
  return change.change === 'timeout' || change.change === 'stop';
}

function endsInvocation(change: Change | undefined): boolean {
  return change?.change === 'return' || change?.change === 'crash';
}

function spread(list: readonly number[], most: number): readonly number[] {
  if (list.length <= most) return list;
  const picked = new Set(
    Array.from({ length: most }, (_, index) => Math.round((index * (list.length - 1)) / (most - 1))),
  );
  return list.filter((_, index) => picked.has(index));
}

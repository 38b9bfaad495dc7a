import type { Change } from './change.ts';
import type { Moment } from './execution.ts';

/** How many changes of the log had happened by a moment. */
export function changesUntil(log: readonly Change[], moment: Moment): number {
  if ('change' in moment) return inLog(log, moment.change, 'change');
  if ('time' in moment) return changesBy(log, typeof moment.time === 'number' ? moment.time : moment.time.getTime());
  if ('invocation' in moment) return nth(log, 'invoke', moment.invocation, 'invocation');
  if (moment.checkpoint === undefined) {
    const names = 'change, checkpoint, invocation or time';
    throw new TypeError(`Cannot go to ${JSON.stringify(moment)} of the execution: expected a ${names}`);
  }
  if (moment.checkpoint === 0) return nth(log, 'invoke', 1, 'invocation');
  return nth(log, 'checkpoint', moment.checkpoint, 'checkpoint');
}

function inLog(log: readonly Change[], changes: number, what: string): number {
  if (Number.isInteger(changes) && changes >= 1 && changes <= log.length) return changes;
  throw new RangeError(
    `Cannot go to ${what} ${changes} of the execution: expected a whole number from 1 to ${log.length}`,
  );
}

function changesBy(log: readonly Change[], time: number): number {
  const after = log.findIndex((change) => change.at > time);
  const changes = after < 0 ? log.length : after;
  if (changes >= 1 && !Number.isNaN(time)) return changes;
  throw new RangeError(
    `Cannot go to ${time} (epoch milliseconds) of the execution: it starts at ${log[0]?.at ?? 'no time'}`,
  );
}

function nth(log: readonly Change[], kind: Change['change'], count: number, what: string): number {
  let seen = 0;
  for (const [index, change] of log.entries()) {
    if (change.change !== kind) continue;
    seen += 1;
    if (seen === count) return index + 1;
  }
  throw new RangeError(`Cannot go to ${what} ${count} of the execution: it has ${seen}`);
}

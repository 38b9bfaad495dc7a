import { type Refusal, refusals } from '../model/exceptions.ts';
import type { Variants } from '../model/variants.ts';
import type { Change } from '../timeline/change.ts';
import type { Execution } from '../timeline/execution.ts';
import { lazy } from '../timeline/lazy.ts';
import type { OperationRecord } from '../timeline/record.ts';
import type { TimelineState } from '../timeline/state.ts';
import { nextDue, openTimeline, type Timeline } from '../timeline/timeline.ts';
import { type ChangedOperations, changedOperations } from './changed-operations.ts';

/** What an execution's host says of it. */
export interface Hosting {
  readonly variants: Variants;
  /** Service time at which it was added: nothing is due before the clock moves. */
  readonly addedAt: number;
  /** Called after every change. */
  readonly onChange?: (() => void) | undefined;
}

/** The log of an execution that goes on. */
export interface HostedLog {
  /** Changes since the execution was added. */
  version(): number;
  /** What the log adds up to once something changed; `undefined` while the execution is as it was added. */
  state(): TimelineState | undefined;
  changes(): readonly Change[];
  /** The operations that the last checkpoint's response tells. */
  told(): readonly OperationRecord[];
  /** The operation of a callback. */
  callback(callbackId: string): OperationRecord | undefined;
  apply(change: Change): Refusal | undefined;
  settle(now: number): void;
}

/** The log of an execution, opened when something is about to change it. One without a log never changes. */
export function hostedLog(added: Execution, { variants, addedAt, onChange }: Hosting): HostedLog {
  const opened = lazy(() => added.log && openLog(added.arn, added.log, variants));
  let version = 0;
  let dueAt: number | undefined;

  const apply = (change: Change): Refusal | undefined => {
    const log = opened();
    const refusal = log ? log.append(change) : refusals.staleToken;
    if (refusal) return refusal;
    version += 1;
    dueAt = undefined;
    onChange?.();
    return undefined;
  };
  const settle = (now: number): void => {
    if (now <= addedAt || now < (dueAt ?? now)) return;
    const state = opened()?.timeline.state;
    if (!state) return;
    let due = nextDue(state);
    while (due && due.at <= now && !apply(due)) due = nextDue(state);
    dueAt = due?.at ?? Number.POSITIVE_INFINITY;
  };
  return {
    version: () => version,
    state: () => (version === 0 ? undefined : opened()?.timeline.state),
    changes: () => opened()?.timeline.log ?? [],
    told: () => opened()?.changed.told() ?? [],
    callback: (callbackId) => opened()?.callback(callbackId),
    apply,
    settle,
  };
}

interface OpenLog {
  readonly timeline: Timeline;
  readonly changed: ChangedOperations;
  append(change: Change): Refusal | undefined;
  callback(callbackId: string): OperationRecord | undefined;
}

function openLog(arn: string, log: readonly Change[], variants: Variants): OpenLog {
  const timeline = openTimeline(arn, log, variants);
  const changed = changedOperations(timeline.state);
  const append = (change: Change): Refusal | undefined => {
    const applied = { ...change, at: Math.max(change.at, timeline.state.lastAt) };
    const refusal = timeline.append(applied);
    if (!refusal) changed.note(applied);
    return refusal;
  };
  return { timeline, changed, append, callback: callbacksOf(timeline.state) };
}

function callbacksOf({ records }: TimelineState): OpenLog['callback'] {
  const ids = new Map<string, string>();
  let looked = 0;
  return (callbackId) => {
    if (!ids.has(callbackId) && looked < records.size) {
      for (const record of records.values()) if (record.callbackId !== undefined) ids.set(record.callbackId, record.id);
      looked = records.size;
    }
    return records.get(ids.get(callbackId) ?? '');
  };
}

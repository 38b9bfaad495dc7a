import { type Refusal, refusals } from '../model/exceptions.ts';
import type { Variants } from '../model/variants.ts';
import type { Change } from '../timeline/change.ts';
import type { Execution } from '../timeline/execution.ts';
import type { ItemsText } from '../timeline/items-text.ts';
import { lazy } from '../timeline/lazy.ts';
import { nextDue, openTimeline, type Timeline } from '../timeline/timeline.ts';
import { executionOfLog } from '../timeline/timeline-execution.ts';

/** What a checkpoint answered, kept for the time in which its ClientToken is good. */
export interface Remembered {
  readonly at: number;
  readonly body: Uint8Array;
}

/** An execution that a service holds: it goes on when clients or time change it. */
export interface LiveExecution {
  readonly arn: string;
  /** Changes since it was added to the service: the number of its newest snapshot. */
  version(): number;
  /** The execution as it stood at a version; default: as it stands. */
  snapshot(version?: number): Execution;
  /** The timeline, or `undefined` for an execution that is known by its views alone. */
  timeline(): Timeline | undefined;
  /** Applies a change, at its time or the time of the last change, whichever is later. Answers the service's refusal. */
  apply(change: Change): Refusal | undefined;
  /** Lets everything happen that time alone has brought by now (epoch milliseconds). */
  settle(now: number): void;
  /** Checkpoint responses by ClientToken and inbound token. */
  readonly remembered: Map<string, Remembered>;
  /** Changes that were answered in pages, by the version that their checkpoint led to. */
  readonly changeSets: Map<number, ItemsText>;
}

/** Snapshots that are kept for readers in the middle of their pages. */
const keptSnapshots = 8;

/** Takes an execution into a service. Its log is replayed only when something is about to change it. */
export function liveExecution(execution: Execution, variants: Variants, addedAt: number): LiveExecution {
  const opened = lazy(() => execution.log && openTimeline(execution.arn, execution.log, variants));
  const base = lazy(() => (sameChoices(execution.variants, variants) || !execution.log ? execution : snapshotOf(0)));
  const snapshots = new Map<number, Execution>();
  let version = 0;

  const snapshotOf = (at: number): Execution => {
    const log = opened()?.log ?? [];
    return executionOfLog(execution.arn, log.slice(0, log.length - (version - at)), variants);
  };
  const snapshot = (at = version): Execution => {
    if (at === 0) return base();
    const kept = snapshots.get(at);
    if (kept) return kept;
    const made = snapshotOf(at);
    snapshots.set(at, made);
    const oldest = snapshots.keys().next();
    if (snapshots.size > keptSnapshots && !oldest.done) snapshots.delete(oldest.value);
    return made;
  };
  const apply = (change: Change): Refusal | undefined => {
    const timeline = opened();
    if (!timeline) return refusals.staleToken;
    if (version === 0) base(); // made before the log goes on
    const refusal = timeline.append({ ...change, at: Math.max(change.at, timeline.state.lastAt) });
    if (!refusal) version += 1;
    return refusal;
  };
  const settle = (now: number): void => {
    const timeline = now > addedAt ? opened() : undefined; // nothing is due before the clock moves
    if (!timeline) return;
    for (let due = nextDue(timeline.state); due && due.at <= now; due = nextDue(timeline.state)) apply(due);
  };
  return {
    arn: execution.arn,
    version: () => version,
    snapshot,
    timeline: opened,
    apply,
    settle,
    remembered: new Map(),
    changeSets: new Map(),
  };
}

function sameChoices(own: Variants, asked: Variants): boolean {
  return (Object.keys(asked) as (keyof Variants)[]).every((name) => own[name] === asked[name]); // keys of the record
}

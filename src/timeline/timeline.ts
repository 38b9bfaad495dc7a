import { parseArn } from '../model/arn.ts';
import type { Refusal } from '../model/exceptions.ts';
import { resolveVariants, type Variants } from '../model/variants.ts';
import { applyChange } from './apply-change.ts';
import type { Change, ServiceActs } from './change.ts';
import { isStillDue } from './due.ts';
import { emptyState, type TimelineState } from './state.ts';

/** An execution as the log of what happened to it. */
export interface Timeline {
  readonly arn: string;
  readonly variants: Variants;
  /** What happened, in order. Grows with {@link Timeline.append}. */
  readonly log: readonly Change[];
  /** What the log adds up to. Read it through the views. */
  readonly state: TimelineState;
  /** Applies a change as a whole and answers nothing, or changes nothing and answers why the service refuses. */
  append(change: Change): Refusal | undefined;
}

/**
 * An empty timeline, or the timeline of a log.
 *
 * @throws SyntaxError when the ARN is no durable execution's ARN.
 * @throws RangeError when the log holds a change that cannot happen; the message names it.
 */
export function openTimeline(arn: string, log: readonly Change[] = [], variants: Partial<Variants> = {}): Timeline {
  const resolved = resolveVariants(variants);
  const state = emptyState(arn, parseArn(arn), resolved);
  const changes: Change[] = [];
  const append = (change: Change): Refusal | undefined => {
    const refusal = applyChange(state, change);
    if (!refusal) changes.push(change);
    return refusal;
  };
  for (const [index, change] of log.entries()) {
    const refusal = append(change);
    if (!refusal) continue;
    throw new RangeError(
      `Cannot replay the log of '${arn}': change ${index} ('${change.change}') is refused: ${refusal.message}`,
    );
  }
  return { arn, variants: resolved, log: changes, state, append };
}

/** What time will do next to an execution. */
export type Due = ServiceActs | { readonly change: 'timeout'; readonly at: number };

/** The next change that time alone brings, or `undefined` when nothing is due ever. */
export function nextDue(state: TimelineState): Due | undefined {
  if (state.status !== 'RUNNING') return undefined;
  const at = nextDueAt(state);
  const next = state.due.peek();
  if (next?.at !== at) return { change: 'timeout', at };
  return { change: 'service', at, id: next.item.id, trigger: next.item.trigger };
}

/** When time alone brings the next change to a running execution: its timeout at the latest. */
export function nextDueAt(state: TimelineState): number {
  const latest = timeoutAt(state);
  for (let next = state.due.peek(); next && next.at <= latest; next = state.due.peek()) {
    if (isStillDue(state.records.get(next.item.id), next.item.trigger, next.at)) return next.at;
    state.due.pop();
  }
  return latest;
}

function timeoutAt({ startedAt, timeoutSeconds }: TimelineState): number {
  return startedAt + timeoutSeconds * 1000;
}

import fc from 'fast-check';
import type { Execution, Moment } from '../timeline/execution.ts';
import { type ExecutionsOptions, executions } from './executions.ts';

/** An execution with moments of its life. */
export interface ExecutionTimeline {
  /** The execution at its last moment. */
  readonly execution: Execution;
  /** Moments for `execution.at()`, none later than the next. */
  readonly moments: readonly Extract<Moment, { readonly change: number }>[];
}

/** Which timelines are made. */
export interface TimelinesOptions extends ExecutionsOptions {
  /** Moments at least; default 1. */
  readonly minMoments?: number;
  /** Moments at most; default 3, or `minMoments` where that is more. */
  readonly maxMoments?: number;
}

/**
 * Executions with moments of their lives, in the order of time. Execution and moments shrink each on its own: the
 * execution to a smaller one, the moments to earlier and fewer ones.
 *
 * @throws RangeError when an option is out of its range.
 * @example
 * fc.assert(
 *   fc.property(timelines(), ({ execution, moments }) =>
 *     moments.every((moment) => execution.at(moment).operations.length > 0),
 *   ),
 * );
 */
export function timelines(options: TimelinesOptions = {}): fc.Arbitrary<ExecutionTimeline> {
  const { minMoments = 1, maxMoments = Math.max(3, minMoments) } = options;
  if (!(minMoments >= 0) || !(maxMoments >= minMoments)) {
    throw new RangeError(`Cannot make timelines of ${minMoments} to ${maxMoments} moments: expected 0 or more`);
  }
  // counted from the beginning, so that a moment stays what it was while the execution behind it shrinks
  const change = fc.oneof({ withCrossShrink: true }, fc.nat(12), fc.nat(50), fc.nat(300)).map((before) => before + 1);
  const places = fc.array(change, { minLength: minMoments, maxLength: maxMoments });
  return fc.tuple(executions(options), places).map(([execution, chosen]) => {
    const last = execution.log?.length ?? 1;
    const moments = chosen.toSorted((a, b) => a - b).map((place) => ({ change: Math.min(place, last) }));
    return { execution, moments };
  });
}

import type { OperationUpdate } from '../model/wire.ts';
import type { TimelineState } from '../timeline/state.ts';

/** Where an invocation dies. */
export interface CrashPoint {
  /** The operation's name. */
  readonly step: string;
  /**
   * `before` (default): its body has run and the process dies before its outcome reaches the service. `after`: the service
   * took the outcome and the process dies before it hears of it. What has no outcome of its own, a wait, a callback or a
   * chained invoke, dies `after` its start.
   */
  readonly when?: 'before' | 'after';
  /** How many invocations die there; default 1. */
  readonly times?: number;
}

/** The crashes that are still to come. */
export interface Crashes {
  /** How many of the updates reach the service before the process dies, or `undefined` while it lives. */
  within(updates: readonly OperationUpdate[], state: TimelineState): number | undefined;
  /** Names of the operations that never came. */
  left(): readonly string[];
}

/** The crashes that `crashAt` tells. */
export function openCrashes(told: string | CrashPoint | readonly (string | CrashPoint)[]): Crashes {
  const list = typeof told === 'string' || 'step' in told ? [told] : told;
  const points = list.map((point) => {
    const { step, when = 'before', times = 1 } = typeof point === 'string' ? { step: point } : point;
    return { step, when, left: times };
  });
  return {
    within: (updates, state) => {
      for (const point of points) {
        const index = point.left > 0 ? updates.findIndex((update) => isAt(update, point.step, state)) : -1;
        if (index < 0) continue;
        point.left -= 1;
        return point.when === 'after' || !hasOutcome(updates[index]) ? index + 1 : index;
      }
      return undefined;
    },
    left: () => points.filter(({ left }) => left > 0).map(({ step }) => step),
  };
}

function isAt(update: OperationUpdate, name: string, state: TimelineState): boolean {
  const named = update.Name ?? state.records.get(update.Id)?.name;
  return named === name && (hasOutcome(update) ? update.Action !== 'START' : update.Action === 'START');
}

function hasOutcome(update: OperationUpdate | undefined): boolean {
  return update?.Type === 'STEP' || update?.Type === 'CONTEXT';
}

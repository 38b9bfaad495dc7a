import type { Variants } from '../model/variants.ts';
import type { Change } from './change.ts';
import { eventsOf } from './events-of.ts';
import type { Execution } from './execution.ts';
import { lazy } from './lazy.ts';
import { changesUntil } from './moment.ts';
import { bareLog } from './placed-update.ts';
import type { TimelineState } from './state.ts';
import { openTimeline, type Timeline } from './timeline.ts';
import { viewedExecution } from './viewed-execution.ts';
import { allOperationsOf, changeSetOf, operationsOf, summaryOf, tokenOf, updatedIdsOf } from './views.ts';

/** The execution as a timeline stands now. Changes that are appended later do not reach it. */
export function executionOf(timeline: Timeline): Execution {
  return executionOfLog(timeline.arn, [...timeline.log], timeline.variants);
}

/**
 * The execution of a timeline to which nothing will be appended any more: it shares the timeline's state. The updates of
 * its log may be placed ones.
 */
export function sealedExecution(timeline: Timeline): Execution {
  return executionOfState(
    timeline.state,
    lazy(() => bareLog(timeline.log)),
  );
}

/**
 * The execution that a log tells.
 *
 * @throws RangeError when the log holds a change that cannot happen.
 */
export function executionOfLog(arn: string, log: readonly Change[], variants: Partial<Variants> = {}): Execution {
  const { state } = openTimeline(arn, log, variants);
  return executionOfState(state, () => log);
}

function executionOfState(state: TimelineState, log: () => readonly Change[]): Execution {
  const { arn, variants } = state;
  return viewedExecution({
    arn,
    name: state.parts.executionName,
    checkpointToken: () => tokenOf(state),
    variants,
    log,
    operations: () => operationsOf(state),
    payloadOperations: () => allOperationsOf(state),
    events: () => eventsOf(state),
    summary: () => summaryOf(state),
    updated: () => updatedIdsOf(state),
    changedSince: (moment) => changeSetOf(state, changesUntil(log(), moment) - 1),
    at: (moment) => executionOfLog(arn, log().slice(0, changesUntil(log(), moment)), variants),
  });
}

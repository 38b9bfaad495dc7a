import type { ManualClock } from '../model/clock.ts';
import { lazy } from '../timeline/lazy.ts';
import { openTimeline } from '../timeline/timeline.ts';
import type { DriveHost, DrivePort } from './drive-host.ts';
import type { LiveExecution } from './live-execution.ts';
import { findExecution, type ServiceCore } from './service-core.ts';
import { startByCode } from './start-execution.ts';

/** A service as what drives handlers needs it. `ownClock`: its clock goes by itself, and nobody may move it. */
export function drivePort(core: ServiceCore, clock: ManualClock, ownClock: boolean): DrivePort {
  const host = (arn: string): DriveHost => {
    const live = findExecution(core, arn);
    if (!live) throw new RangeError(`Cannot drive execution '${arn}': the service holds none with this ARN`);
    if (live.added.log) return hostOf(core, live);
    throw new RangeError(`Cannot drive execution '${arn}': it has no log, only what was recorded of it`);
  };
  return {
    now: core.now,
    moveTo: (at) => {
      if (!ownClock) clock.set(at);
      return !ownClock;
    },
    pages: core.pages.state,
    host,
    start: ({ name, functionName, input, timeoutSeconds }) => {
      const told = { functionName, ...(input !== undefined && { rawInput: input }) };
      return host(startByCode(core, name, { ...told, ...(timeoutSeconds !== undefined && { timeoutSeconds }) }).arn);
    },
  };
}

function hostOf(core: ServiceCore, live: LiveExecution): DriveHost {
  const untouched = lazy(() => openTimeline(live.arn, live.log.changes(), live.variants).state);
  return {
    arn: live.arn,
    state: () => {
      live.log.settle(core.now());
      return live.log.state() ?? untouched();
    },
    apply: (change) => live.log.apply(change),
    execution: () => live.execution(),
  };
}

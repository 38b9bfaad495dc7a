import { type Clock, defaultStart, type ManualClock, manualClock } from '../model/clock.ts';
import { resolveVariants, type Variants } from '../model/variants.ts';
import { type MarkerPolicy, parseMarkerPolicy } from '../paging/marker-policy.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import { describe } from '../rules/describe.ts';
import type { Execution } from '../timeline/execution.ts';
import { keptTexts } from './kept-texts.ts';
import { type ListPlans, parseListPlans } from './list-plans.ts';
import { type LiveExecution, liveExecution } from './live-execution.ts';
import { openReadings } from './readings.ts';
import { openRegistry } from './registry.ts';
import type { ServiceCore } from './service-core.ts';

/** What the core of a service is made of. */
export interface CoreOptions {
  /** Executions that it holds from the beginning. Default: none. */
  readonly executions?: readonly Execution[];
  /**
   * How lists are split into pages: one plan for State, History and List, or one for each. Default: pages of MaxItems,
   * which end before 6 MiB.
   */
  readonly pages?: PagePlan | ListPlans;
  /** How markers behave. Default `opaque`. */
  readonly markers?: MarkerPolicy;
  /** Where service time comes from. Default: a clock that stands at the newest change of the executions until it is moved. */
  readonly clock?: Clock;
  /**
   * Choices where the sources on the service disagree. Default: those of each execution, and what the real service most
   * likely does where none is made.
   */
  readonly variants?: Partial<Variants>;
}

/** Bytes of texts that are kept for executions that went on. */
const textBytes = 67_108_864;

/** Opens the core of a service. */
export function openCore(options: CoreOptions, clock: Clock): ServiceCore {
  const registry = openRegistry();
  const asked = options.variants ?? {};
  let revision = 0;
  let serial = 0;
  const now = (): number => Math.floor(clock.now());
  const onChange = (): void => {
    revision += 1;
  };
  const hold = (execution: Execution): LiveExecution => {
    checkExecution(execution, 'an execution');
    if (registry.get(execution.arn)) throw new RangeError(twice(execution.arn));
    // an execution keeps its own choices where the service made none
    const live = liveExecution(execution, { variants: { ...execution.variants, ...asked }, addedAt: now(), onChange });
    registry.add(live);
    onChange();
    return live;
  };
  const core: ServiceCore = {
    now,
    variants: resolveVariants(asked),
    pages: parseListPlans(options.pages),
    markers: parseMarkerPolicy(options.markers ?? 'opaque'),
    registry,
    hold,
    listed: openReadings('executions'),
    revision: () => revision,
    texts: keptTexts(textBytes),
    nextSerial: () => ++serial,
    usedMarkers: new Set(),
  };
  for (const execution of options.executions ?? []) hold(execution);
  return core;
}

/** @throws TypeError unless these can be the options of a service. */
export function checkCoreOptions(options: CoreOptions): void {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`Cannot open a service: found ${describe(options)}, expected options`);
  }
  const { executions = [] } = options;
  if (!Array.isArray(executions)) {
    throw new TypeError(`Cannot open a service: found ${describe(executions)} as executions, expected a list of them`);
  }
  for (const [at, execution] of executions.entries()) checkExecution(execution, `executions[${at}]`);
}

function checkExecution(execution: Execution, what: string): void {
  if (typeof execution === 'object' && execution !== null && 'operationsText' in execution) return;
  const expected = 'one that execution(), randomExecution() or parseExecution() made';
  throw new TypeError(`Cannot hold ${what}: found ${describe(execution)}, expected ${expected}`);
}

function twice(arn: string): string {
  return `Cannot add execution '${arn}': the service holds one with this ARN, expected another name or id`;
}

/** The clock of a service: the caller's own, or one that stands at the newest change of its executions. */
export function serviceClock({ clock, executions = [] }: CoreOptions): ManualClock {
  if (clock) return 'advance' in clock && 'set' in clock ? (clock as ManualClock) : fixedClock(clock); // these make it one
  const newest = executions.reduce((latest, execution) => Math.max(latest, lastChange(execution)), 0);
  return manualClock(executions.length === 0 ? defaultStart : newest);
}

function lastChange({ log, summary }: Execution): number {
  return log?.at(-1)?.at ?? Math.round((summary.EndTimestamp ?? summary.StartTimestamp) * 1000);
}

function fixedClock(clock: Clock): ManualClock {
  const refuse = (): never => {
    throw new TypeError(
      'Cannot move the clock of the service: found the one that was given to it, which tells the time by itself',
    );
  };
  return { now: () => clock.now(), advance: refuse, set: refuse };
}

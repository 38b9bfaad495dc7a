import type { Fault, FaultPlan } from '../faults/fault.ts';
import { withFaults } from '../faults/with-faults.ts';
import type { ManualClock } from '../model/clock.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Execution } from '../timeline/execution.ts';
import type { CallbackHandle } from './drive-callbacks.ts';
import { drivePort } from './drive-port.ts';
import { openDriving } from './driving.ts';
import type { DurableHandler } from './durable-handler.ts';
import type { Journal } from './journal.ts';
import { type CoreOptions, checkCoreOptions, openCore, serviceClock } from './open-core.ts';
import type { DriveOptions, RunOptions } from './run-options.ts';
import { findExecution } from './service-core.ts';
import { serviceEndpoint } from './service-endpoint.ts';
import { type StartOptions, startByCode } from './start-execution.ts';
import { withJournal } from './with-journal.ts';

/** What a service is made of. */
export interface ServiceOptions extends CoreOptions {
  /** What goes wrong between the service and its clients; the first fault is nearest the client. Default: nothing. */
  readonly faults?: Fault | FaultPlan;
  /** What every draw of the faults follows from, a whole number; default 0. */
  readonly seed?: number;
  /** How many calls the journal keeps, the newest. Default 10,000: it holds every answer of theirs. */
  readonly journalCalls?: number;
}

/** A fake of the durable-execution API that holds executions and goes on with them. */
export interface DurableService {
  /** Hand it to a door: `durableHandlers`, `serve`, `requestHandler`, `toFetch`. */
  readonly endpoint: Endpoint;
  /** What was asked and answered, the service's own faults included. */
  readonly journal: Journal;
  /** Service time. The default clock is moved by hand: `service.clock.advance(milliseconds)`. */
  readonly clock: ManualClock;
  /** Adds an execution. Throws a RangeError when the service holds one with its ARN. */
  add(execution: Execution): void;
  /** An execution as it stands now. Throws a RangeError when the service holds none with this ARN. */
  execution(arn: string): Execution;
  /**
   * Starts an execution, and its first invocation. One that its function started under the same name with the same input
   * is given back; with another input a RangeError is thrown.
   */
  start(name: string, options?: StartOptions): Execution;
  /**
   * Runs the handler of a durable function from its first invocation to its end, and gives the execution. Service time
   * goes on by itself to whatever comes next, so that days pass in milliseconds. Default input: none.
   */
  run(handler: DurableHandler, input?: unknown, options?: RunOptions): Promise<Execution>;
  /**
   * Goes on with an execution by one invocation of its handler: time goes on to what comes next where nothing is due. An
   * execution that has ended, or ends before, is given back without an invocation.
   */
  advance(handler: DurableHandler, arn: string, options?: DriveOptions): Promise<Execution>;
  /**
   * Takes a callback of the handlers that run here into the test's hands, by its name, or by that of its
   * wait-for-callback. It may be answered before it opens. A run waits for its answer when nothing else is left to do.
   */
  callback(name: string): CallbackHandle;
}

/**
 * A fake of the nine operations of the durable-execution API, and of the path of Lambda's Invoke that starts executions.
 * Each service is a world of its own.
 *
 * @throws RangeError when two executions have one ARN, a variant is none of its choices, or `journalCalls` or `seed` is
 * out of range.
 * @throws TypeError when the options or the executions are none; TypeError, RangeError when a page plan, the marker policy
 * or a fault is none.
 * @example
 * const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));
 * const service = durableService({ executions: [order], pages: pages.of(2) });
 * const state = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
 * const page = await durableClient(service).getDurableExecutionState(state);
 * page.Operations.length; // 2
 */
export function durableService(options: ServiceOptions = {}): DurableService {
  checkCoreOptions(options);
  const clock = serviceClock(options);
  const core = openCore(options, clock);
  const driving = openDriving(drivePort(core, clock, isOwn(options)));
  const endpoint = driving.watch(serviceEndpoint(core));
  const { faults = [], seed = 0, journalCalls = 10_000 } = options;
  return {
    ...withJournal(withFaults(endpoint, faults, { seed }), { keep: journalCalls }),
    clock,
    add: (execution) => void core.hold(execution),
    execution: (arn) => {
      const live = findExecution(core, arn);
      if (live) return live.execution();
      throw new RangeError(`Cannot find execution '${arn}': the service holds ${core.registry.size} others`);
    },
    start: (name, started = {}) => startByCode(core, name, started),
    run: driving.run,
    advance: driving.advance,
    callback: driving.callback,
  };
}

function isOwn({ clock }: CoreOptions): boolean {
  return clock !== undefined && !('set' in clock);
}

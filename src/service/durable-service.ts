import type { Api } from '../model/api.ts';
import { type Clock, defaultStart, type ManualClock, manualClock } from '../model/clock.ts';
import type { Endpoint, WireResponse } from '../model/endpoint.ts';
import { hashUuid } from '../model/hash.ts';
import { resolveVariants, type Variants } from '../model/variants.ts';
import { type MarkerPolicy, parseMarkerPolicy } from '../paging/marker-policy.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import { parsePagePlan } from '../paging/page-plan.ts';
import type { Execution } from '../timeline/execution.ts';
import { answerCallback } from './answer-callback.ts';
import { getExecution } from './get-execution.ts';
import { getHistory } from './get-history.ts';
import { getState } from './get-state.ts';
import type { Journal } from './journal.ts';
import { listExecutions } from './list-executions.ts';
import { liveExecution } from './live-execution.ts';
import { readRequest } from './read-request.ts';
import { type Input, refused, type ServiceCore } from './service-core.ts';
import { stopExecution } from './stop-execution.ts';
import { takeCheckpoint } from './take-checkpoint.ts';
import { withJournal } from './with-journal.ts';

const operations: Readonly<Record<Api, (core: ServiceCore, input: Input) => WireResponse>> = {
  CheckpointDurableExecution: takeCheckpoint,
  GetDurableExecution: getExecution,
  GetDurableExecutionHistory: getHistory,
  GetDurableExecutionState: getState,
  ListDurableExecutionsByFunction: listExecutions,
  SendDurableExecutionCallbackFailure: (core, input) => answerCallback(core, input, 'failure'),
  SendDurableExecutionCallbackHeartbeat: (core, input) => answerCallback(core, input, 'heartbeat'),
  SendDurableExecutionCallbackSuccess: (core, input) => answerCallback(core, input, 'success'),
  StopDurableExecution: stopExecution,
};

/** What a service is made of. */
export interface ServiceOptions {
  /** Executions that it holds from the beginning. Default: none. */
  readonly executions?: readonly Execution[];
  /** How State, History and List are split into pages. Default: pages of MaxItems. */
  readonly pages?: PagePlan;
  /** How markers behave. Default `opaque`. */
  readonly markers?: MarkerPolicy;
  /** Where service time comes from. Default: a clock that stands at the newest change of the executions until it is moved. */
  readonly clock?: Clock;
  /** Choices where the sources on the service disagree. Default: what the real service most likely does. */
  readonly variants?: Partial<Variants>;
  /** How many calls the journal keeps, the newest. Default 10,000: it holds every answer of theirs. */
  readonly journalCalls?: number;
}

/** A fake of the durable-execution API that holds executions and goes on with them. */
export interface DurableService {
  /** Hand it to a door: `durableHandlers`, `serve`, `requestHandler`, `toFetch`. */
  readonly endpoint: Endpoint;
  /** What was asked and answered. Faults are put around the service: `withJournal` around them sees those too. */
  readonly journal: Journal;
  /** Service time. The default clock can be moved: `service.clock.advance(milliseconds)`. */
  readonly clock: ManualClock;
  /** Adds an execution. Throws a RangeError when the service holds one with its ARN. */
  add(execution: Execution): void;
  /** An execution as it stands now. Throws a RangeError when the service holds none with this ARN. */
  execution(arn: string): Execution;
}

/**
 * A fake of the nine operations of the durable-execution API.
 *
 * @throws RangeError when two executions have one ARN, or a variant is none of its choices.
 * @throws TypeError, RangeError when the page plan or the marker policy is none, or `journalCalls` is below 1.
 * @example
 * const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));
 * const service = durableService({ executions: [order], pages: pages.of(2) });
 * const response = await toFetch(service)(`https://lambda.test/2025-12-01/durable-executions/${encodeURIComponent(order.arn)}/state?CheckpointToken=${encodeURIComponent(order.checkpointToken)}`);
 * (await response.json()).Operations.length; // 2
 */
export function durableService(options: ServiceOptions = {}): DurableService {
  const clock = options.clock ?? manualClock(Math.max(defaultStart, ...(options.executions ?? []).map(lastChange)));
  const core: ServiceCore = {
    clock,
    variants: resolveVariants(options.variants),
    pages: options.pages && parsePagePlan(options.pages),
    markers: parseMarkerPolicy(options.markers ?? 'opaque'),
    secret: 'lambda-durable-testkit service',
    executions: new Map(),
    nextSerial: serials(),
    usedMarkers: new Set(),
    calls: new Map(),
  };
  const add = (execution: Execution): void => addExecution(core, execution, options.variants ?? {});
  for (const execution of options.executions ?? []) add(execution);
  return {
    ...withJournal(serviceEndpoint(core), { keep: options.journalCalls ?? 10_000 }),
    clock: clock as ManualClock, // the default is one; a clock of the caller's own is moved by the caller
    add,
    execution: (arn) => heldExecution(core, arn),
  };
}

function addExecution(core: ServiceCore, execution: Execution, asked: Partial<Variants>): void {
  if (core.executions.has(execution.arn)) {
    throw new RangeError(
      `Cannot add execution '${execution.arn}': the service holds one with this ARN, expected another name or id`,
    );
  }
  const variants = { ...execution.variants, ...asked }; // an execution keeps its own choices where the service made none
  core.executions.set(execution.arn, liveExecution(execution, variants, core.clock.now()));
}

function heldExecution(core: ServiceCore, arn: string): Execution {
  const live = core.executions.get(arn);
  if (!live) throw new RangeError(`Cannot find execution '${arn}': the service holds ${core.executions.size} others`);
  live.settle(core.clock.now());
  return live.snapshot();
}

function serviceEndpoint(core: ServiceCore): Endpoint {
  let requests = 0;
  return (request) => {
    requests += 1;
    const read = readRequest(request);
    const response = 'refusal' in read ? refused(read.refusal) : operations[read.api](core, read.input);
    const headers = { ...response.headers, 'x-amzn-requestid': hashUuid(`request ${requests}`) };
    return { ...response, headers };
  };
}

function serials(): () => number {
  let serial = 0;
  return () => ++serial;
}

function lastChange(execution: Execution): number {
  return execution.log?.at(-1)?.at ?? 0;
}

import type { WireResponse } from '../model/endpoint.ts';
import { type ExceptionName, type Refusal, refuse } from '../model/exceptions.ts';
import type { Variants } from '../model/variants.ts';
import type { MarkerPolicy } from '../paging/marker-policy.ts';
import type { Execution } from '../timeline/execution.ts';
import type { KeptTexts } from './kept-texts.ts';
import type { ListPlans } from './list-plans.ts';
import type { LiveExecution } from './live-execution.ts';
import type { Readings } from './readings.ts';
import type { Registry } from './registry.ts';

/** What every operation of a service works on. */
export interface ServiceCore {
  /** Service time in whole epoch milliseconds. */
  readonly now: () => number;
  /** The choices of the service itself; an execution's own are in its `variants`. */
  readonly variants: Variants;
  readonly pages: ListPlans;
  readonly markers: MarkerPolicy;
  readonly registry: Registry;
  /** Takes an execution in. Throws a RangeError when one with its ARN is there. */
  readonly hold: (execution: Execution) => LiveExecution;
  /** The lists of executions that clients read. */
  readonly listed: Readings;
  /** Changes and additions so far, of all executions: the version of every list of executions. */
  readonly revision: () => number;
  /** Texts of executions that went on. */
  readonly texts: KeptTexts;
  /** Numbers the markers of the policy `single-use`: each is good for one use, so no two may be alike. */
  readonly nextSerial: () => number;
  /** Markers that were followed, for the policy `single-use`. */
  readonly usedMarkers: Set<string>;
}

/** A typed input of one operation: its constraints have been checked. */
export type Input = Readonly<Record<string, unknown>>;

/** The answer that carries a refusal, with a note of why in more words than the wire carries. */
export function refused(refusal: Refusal, reason?: string): WireResponse {
  const response = refuse(refusal);
  return reason === undefined ? response : { ...response, notes: { reason } };
}

/** A refusal by its exception's name and message. */
export function refusal(exception: ExceptionName, message: string): Refusal {
  return { exception, message };
}

/** The execution with everything that time has brought, or `undefined`. */
export function findExecution(core: ServiceCore, arn: unknown): LiveExecution | undefined {
  const live = typeof arn === 'string' ? core.registry.get(arn) : undefined;
  live?.log.settle(core.now());
  return live;
}

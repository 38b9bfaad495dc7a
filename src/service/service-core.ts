import type { Clock } from '../model/clock.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { type ExceptionName, type Refusal, refuse } from '../model/exceptions.ts';
import type { Variants } from '../model/variants.ts';
import type { MarkerPolicy } from '../paging/marker-policy.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import type { LiveExecution } from './live-execution.ts';

/** What every operation of a service works on. */
export interface ServiceCore {
  readonly clock: Clock;
  readonly variants: Variants;
  readonly pages: PagePlan | undefined;
  readonly markers: MarkerPolicy;
  /** Seals this service's markers: those of another service are unreadable here. */
  readonly secret: string;
  /** By ARN, in the order in which they were added. */
  readonly executions: Map<string, LiveExecution>;
  /** Numbers the markers of the policy `single-use`: each is good for one use, so no two may be alike. */
  readonly nextSerial: () => number;
  /** Markers that were followed, for the policy `single-use`. */
  readonly usedMarkers: Set<string>;
  /** Calls of Get and History by ARN, for the variant `eventualCalls`. */
  readonly calls: Map<string, number>;
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
  const live = typeof arn === 'string' ? core.executions.get(arn) : undefined;
  live?.settle(core.clock.now());
  return live;
}

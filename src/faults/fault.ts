import type { Api } from '../model/api.ts';
import type { FaultOptions } from './fault-options.ts';

/** The name of a fault. */
export type FaultName = keyof FaultOptions;

/** One number of a count, every nth, the first n, or all from n on. Counting begins with 1. */
export type CallCount = number | { readonly every: number } | { readonly first: number } | { readonly from: number };

/** Which calls a fault strikes: those for which every member given here holds. */
export interface FaultOn {
  /** The API operation, or several. */
  readonly api?: Api | readonly Api[];
  /** The number of the call among those that reach this entry of the plan and fit its `api` and `execution`. */
  readonly call?: CallCount;
  /** The page of one read: 1 for a request without a marker, one more for each request that continues it. */
  readonly page?: CallCount;
  /** The attempt of one call: 1, and one more each time that the client sends it again. */
  readonly attempt?: CallCount;
  /** The ARN of the execution. */
  readonly execution?: string;
  /** The request's `Marker`. */
  readonly marker?: string;
  /** The share of the calls left that are struck, 0 to 1; drawn from the seed. */
  readonly probability?: number;
}

/** What every fault may say. */
export interface FaultReach {
  /** Default: every call that the fault has something to do with. */
  readonly on?: FaultOn;
  /** How many calls it strikes at most; default: no limit. */
  readonly times?: number;
}

/** What a maker of {@link faults} takes: the fault's own options, `on` and `times`. */
export type FaultSettings<N extends FaultName = FaultName> = FaultReach & FaultOptions[N];

/** One thing that goes wrong between a client and the service, as flat JSON. */
export type Fault<N extends FaultName = FaultName> = N extends FaultName
  ? { readonly fault: N } & FaultReach & FaultOptions[N]
  : never;

/** Faults in the order in which an answer passes them on its last steps: the first is nearest the client. */
export type FaultPlan = readonly Fault[];

/**
 * What a right client does about a fault. `retries`: asks again, and ends with what it would have had without the fault.
 * `tolerates`: ends with that at once. `fails`: ends with an error rather than with a part taken for the whole; a client
 * that gets everything in another way is right too. `cannot notice`: nothing in the answers tells that they are wrong.
 */
export type ClientDuty = 'retries' | 'fails' | 'tolerates' | 'cannot notice';

/** What kind of thing goes wrong. */
export type FaultGroup = 'service' | 'transport' | 'body' | 'page' | 'checkpoint';

import { checkedFault } from './checked-fault.ts';
import type { Fault, FaultName, FaultSettings } from './fault.ts';
import { faultNames } from './fault-kinds.ts';

/** One maker for each fault, by its name. */
export type FaultMakers = { readonly [N in FaultName]: (settings?: FaultSettings<N>) => Fault<N> };

/**
 * One maker for each fault. A maker takes the fault's options, `on` and `times`, checks them, and returns the fault as
 * JSON; `faultCatalogue` tells all there is to know of each.
 *
 * @throws TypeError when a member is unknown or of the wrong kind.
 * @throws RangeError when a number or a choice is none that there is.
 * @example
 * faults.throttle({ on: { page: 2 }, times: 1 }).fault; // 'throttle'
 */
export const faults: FaultMakers = Object.fromEntries(
  faultNames.map((fault) => [fault, (settings?: FaultSettings) => checkedFault({ fault, ...settings })]),
) as FaultMakers; // one maker for each name of the table

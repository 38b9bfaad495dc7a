// Compiled by `npm run check`, never run: a maker takes the options of its own fault, and a plan is checked by name.
import type { Fault, FaultName, FaultPlan } from '../../src/faults/fault.ts';
import type { faultCatalogue } from '../../src/faults/fault-catalogue.ts';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { pagedEndpoint } from './paged-endpoint.ts';

export const throttle: Fault<'throttle'> = faults.throttle({ on: { page: { from: 2 } }, times: 1, retryAfter: 0.5 });
export const edge: 'first' | 'last' | undefined = faults.loseOperation({ at: 'first' }).at;
export const plan: FaultPlan = [
  throttle,
  { fault: 'latency', ms: 5 },
  { fault: 'hang', on: { api: 'GetDurableExecution' } },
];
export const name: FaultName = ({} as (typeof faultCatalogue)[number]).name;

withFaults(pagedEndpoint, throttle);
withFaults({ endpoint: pagedEndpoint }, plan, { seed: 1 });
withFaults(pagedEndpoint, [faults.emptyPage(), ...plan]);

// @ts-expect-error the option belongs to another fault
faults.throttle({ ms: 5 });
// @ts-expect-error the choice is none
faults.loseOperation({ at: 'middle' });
// @ts-expect-error there is no such fault
withFaults(pagedEndpoint, { fault: 'throtle' });
// @ts-expect-error the option belongs to another fault
withFaults(pagedEndpoint, [{ fault: 'hang', ms: 5 }]);
// @ts-expect-error there is no such API operation
faults.hang({ on: { api: 'GetState' } });

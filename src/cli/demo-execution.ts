import { execution } from '../fixtures/execution.ts';
import type { Execution } from '../timeline/execution.ts';

/** Operations that State lists of the demo's execution. */
export const demoOperations = 250;

/** The demo's execution: 250 operations with a retry, a callback, children that are listed and children that are not. */
export function demoExecution(): Execution {
  // the first eight are told one by one, the map's parcels make up the rest
  const parcels = Array.from({ length: demoOperations - 8 }, (_, index) => `parcel ${index + 1}`);
  return execution(
    'order-17',
    (run) => {
      run
        .step('reserve stock', { result: { reserved: parcels.length } })
        .step('charge card', { attempts: 2, failure: 'card network unreachable', result: { charge: 'ch_17' } })
        .callback('carrier accepts', { result: { carrier: 'north', slot: '08:00' }, afterSeconds: 90 })
        .child('notify', (child) => child.step('send mail').step('send text message'), { replayChildren: true })
        .map('pack parcels', parcels, (branch, parcel) => branch.step(`pack ${parcel}`).succeed({ parcel }), {
          status: 'STARTED',
          maxConcurrency: 10,
        });
    },
    { input: { order: 17, parcels: parcels.length } },
  );
}

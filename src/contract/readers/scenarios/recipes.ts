import { execution } from '../../../fixtures/execution.ts';
import type { Run } from '../../../fixtures/run.ts';
import type { Execution } from '../../../timeline/execution.ts';
import { longExecution } from './long-execution.ts';

/** The name of an execution that scenarios are read from. */
export type RecipeName =
  | 'begun'
  | 'order'
  | 'shipment'
  | 'translations'
  | 'archive'
  | 'steps-3000'
  | 'steps-30000'
  | 'pruned'
  | 'replayed'
  | 'orphans'
  | 'gaps'
  | 'newcomer';

/** How many operations State lists of each, EXECUTION included, and what they are. */
export interface Recipe {
  readonly operations: number;
  readonly about: string;
  make(): Execution;
}

const told = (name: string, operations: number, tell: (run: Run) => void, about: string): Recipe => ({
  operations,
  about,
  make: () => execution(name, tell, { input: { order: 17 } }),
});

/** The executions that scenarios are read from. All of them are running, so that State answers. */
export const recipes: Readonly<Record<RecipeName, Recipe>> = {
  begun: told('begun-1', 1, () => {}, 'an execution that has just begun'),
  order: told('order-17', 5, order, 'an order: three steps and a wait'),
  shipment: told('shipment-17', 13, shipment, 'a shipment: operations of every type'),
  translations: told('translations-17', 9, translations, 'results in many alphabets, of many lengths'),
  archive: told('archive-17', 24, archive, '6 MB of results'),
  'steps-3000': { operations: 3000, about: '2,999 steps', make: () => longExecution(3000) },
  'steps-30000': { operations: 30_000, about: '29,999 steps', make: () => longExecution(30_000) },
  pruned: told('pruned-17', 5, pruned, 'finished contexts whose children are not listed'),
  replayed: told('replayed-17', 12, replayed, 'a finished context whose children of every end are listed'),
  orphans: told('orphans-17', 8, orphans, 'a finished map with open branches below it'),
  gaps: told('gaps-17', 7, gaps, 'a flat map: the ids of its branches are missing'),
  newcomer: told('newcomer-17', 4, newcomer, 'a context of a sub-type that nobody knows yet'),
};

function order(run: Run): void {
  run
    .step('reserve stock', { result: { reserved: 2 } })
    .step('charge card', { attempts: 2, failure: 'card network unreachable', result: { charge: 'ch_17' } })
    .wait('cool down', { seconds: 60 })
    .step('send parcel', { result: { parcel: 'p_17' } });
}

function shipment(run: Run): void {
  run
    .step('reserve stock', { result: { reserved: 2 } })
    .step('charge card', { attempts: 2, failure: 'card network unreachable', result: { charge: 'ch_17' } })
    .wait('cool down', { seconds: 60 })
    .callback('carrier accepts', { result: { carrier: 'north' } })
    .invoke('print label', { result: { label: 'l_17' } })
    .step('weigh parcel', { error: { type: 'ScaleError', message: 'out of order' } })
    .child('notify', (child) => child.step('send mail').step('send text message'), { replayChildren: true })
    .waitForCondition('parcel left', { polls: 2, result: { left: true } })
    .step('bill customer', { result: { bill: 'b_17' } })
    .callback('customer signs', { status: 'STARTED' });
}

const words = ['Größe', '寸法', 'размер', 'μέγεθος', '크기', '📦📐', 'Äpfel', 'e\u0301tage'];

function translations(run: Run): void {
  for (const [index, word] of words.entries()) {
    run.step(`translation ${index + 1}`, { result: { text: word.repeat(3 ** (index % 5)) } });
  }
}

function archive(run: Run): void {
  const line = 'é'.repeat(500);
  for (let box = 1; box <= 23; box += 1) run.step(`box ${box}`, { raw: JSON.stringify(line.repeat(261)) });
}

function pruned(run: Run): void {
  run
    .step('open')
    .child('pack', (child) => child.step('fold').step('fill').step('seal'))
    .map('label', ['a', 'b', 'c'], (branch, letter) => branch.step(`print ${letter}`))
    .step('close');
}

function replayed(run: Run): void {
  run.child(
    'deliver',
    (child) =>
      child
        .step('succeeds', { result: 1 })
        .step('fails', { error: 'no' })
        .callback('times out', { timeout: 30 })
        .callback('is answered with an error', { error: 'declined' })
        .invoke('is stopped', { ends: 'STOPPED' })
        .invoke('runs out of time', { ends: 'TIMED_OUT' })
        .wait('elapses', { seconds: 5 })
        .wait('is cancelled', { seconds: 50, cancelAfterMs: 1000 })
        .child('is a context', (inner) => inner.step('inside')),
    { replayChildren: true },
  );
  run.step('afterwards');
}

function orphans(run: Run): void {
  const branch = (inner: Run, seconds: number): Run => inner.wait(`wait ${seconds} s`, { seconds }).step('arrive');
  run.map('race', [1, 600, 900], branch, { minSuccessful: 1, replayChildren: true }).step('award');
}

function gaps(run: Run): void {
  run
    .step('open')
    .map('flat', ['a', 'b', 'c'], (branch, letter) => branch.step(`print ${letter}`), {
      nesting: 'FLAT',
      replayChildren: true,
    })
    .step('close');
}

function newcomer(run: Run): void {
  run
    .step('open')
    .child('saga', () => {}, { subType: 'Saga' })
    .step('close');
}

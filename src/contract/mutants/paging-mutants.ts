import type { Api } from '../../model/api.ts';
import { bodyText, toBytes } from '../../model/body.ts';
import { type Members, onAnswer, onCall, onOutput, withJson } from './alter.ts';
import { type Mutant, mutantsOf } from './mutant.ts';

const state = 'GetDurableExecutionState';
const history = 'GetDurableExecutionHistory';
const list = 'ListDurableExecutionsByFunction';
const lists: readonly Api[] = [state, history, list];
const sameRead = 'read/same-for-every-page-size';

const operations = (
  change: (items: readonly Members[], marked: boolean, more: boolean) => readonly unknown[],
): Mutant['make'] =>
  onOutput([state], (output, { input }) => ({
    ...output,
    Operations: change(output.Operations as readonly Members[], input.Marker !== undefined, Boolean(output.NextMarker)), // the right service answers a list
  }));

/** Endpoints that cut their lists wrongly. */
export const pagingMutants: readonly Mutant[] = mutantsOf([
  [
    'loses-first-of-second-page',
    'Every page but the first lacks its first operation.',
    [sameRead],
    operations((items, marked) => (marked ? items.slice(1) : items)),
  ],
  [
    'loses-last-of-every-page',
    'Every page but the last lacks its last operation.',
    [sameRead],
    operations((items, _marked, more) => (more ? items.slice(0, -1) : items)),
  ],
  [
    'doubles-page-edges',
    'A page begins with the last operation of the page before.',
    [sameRead, 'read/no-duplicate-ids'],
    doublesEdges,
  ],
  [
    'doubles-an-operation',
    'A page shows its last operation twice.',
    ['page/ids-unique'],
    operations((items) => [...items, ...items.slice(-1)]),
  ],
  [
    'reverses-later-pages',
    'Every page but the first is in reverse.',
    [sameRead],
    operations((items, marked) => (marked ? items.toReversed() : items)),
  ],
  [
    'repeats-the-marker',
    'The last page has the marker that led to it.',
    ['read/no-repeated-marker', 'read/ends'],
    onOutput([state], (output, { input }) => ({ ...output, NextMarker: output.NextMarker || (input.Marker ?? '') })),
  ],
  [
    'pages-without-end',
    'Every page is empty and has another marker.',
    ['read/pages-make-progress'],
    () => {
      let pages = 0;
      return () => {
        pages += 1;
        const body = new TextEncoder().encode(`{"Operations":[],"Events":[],"NextMarker":"m${pages}"}`);
        return { status: 200, headers: { 'content-type': 'application/json' }, body };
      };
    },
  ],
  [
    'ends-with-first-page',
    'No page has a marker.',
    [sameRead],
    onOutput([state], ({ NextMarker: _marker, ...output }) => output),
  ],
  [
    'empty-and-last',
    'The first page of State is empty and the last.',
    ['page/empty-first-goes-on'],
    onOutput([state], () => ({ Operations: [] })),
  ],
  [
    'marker-null',
    'The last page of State has null as its marker.',
    ['page/next-marker-not-null'],
    ({ service }) => service({ variants: { stateLastMarker: 'null' } }),
  ],
  [
    'list-marker-null',
    'The last page of History and List has null as its marker.',
    ['history-page/next-marker-not-null', 'list/next-marker-not-null'],
    ({ service }) => service({ variants: { listLastMarker: 'null' } }),
  ],
  [
    'list-marker-empty',
    'The last page of History and List has an empty marker.',
    ['history-page/last-marker-absent', 'list/last-marker-absent'],
    ({ service }) => service({ variants: { listLastMarker: 'empty' } }),
  ],
  [
    'marker-number',
    'The last page of each list has 0 as its marker.',
    ['page/next-marker-text', 'history-page/next-marker-text', 'list/next-marker-text'],
    onOutput(lists, (output) => ({ ...output, NextMarker: output.NextMarker || 0 })),
  ],
  [
    'answers-without-list',
    'Lists lack the member that holds them.',
    ['page/schema', 'history-page/schema'],
    onOutput(lists, ({ NextMarker }) => ({ NextMarker })),
  ],
  ['forgets-on-second-read', 'A second read of all operations lacks the last one.', ['read/repeatable'], forgetsLater],
  [
    'history-loses-page-edges',
    'Every page of events but the first lacks its first event.',
    ['history/same-for-every-page-size', 'history/event-ids-sequential'],
    onOutput(
      [history],
      (output, { input }) =>
        input.Marker === undefined ? output : { ...output, Events: (output.Events as readonly unknown[]).slice(1) }, // the right service answers a list
    ),
  ],
  [
    'list-loses-page-edges',
    'Every page of executions but the first lacks its first one.',
    ['list/same-for-every-page-size'],
    onOutput(
      [list],
      (output, { input }) =>
        input.Marker === undefined
          ? output
          : { ...output, DurableExecutions: (output.DurableExecutions as readonly unknown[]).slice(1) }, // the right service answers a list
    ),
  ],
  [
    'too-large-pages',
    'Pages of 1,000 items have more than 6 MiB.',
    ['page/within-size', 'history-page/within-size', 'list/within-size'],
    onAnswer(lists, (response, { input }) =>
      input.MaxItems === 1000
        ? { ...response, body: toBytes(`${bodyText(response.body)}${' '.repeat(6_300_000)}`) }
        : response,
    ),
  ],
  [
    'ends-with-an-empty-page',
    'A page without operations comes after the last one.',
    ['page/empty-later-goes-on'],
    onCall([state], async ({ input, ask }) => {
      const response = await ask(input.Marker === 'end' ? { ...input, Marker: undefined } : input);
      const { NextMarker, ...output } = JSON.parse(bodyText(response.body)) as Members; // the right service answers an object
      if (response.status !== 200) return response;
      return withJson(
        response,
        input.Marker === 'end' ? { Operations: [] } : { ...output, NextMarker: NextMarker || 'end' },
      );
    }),
  ],
]);

function doublesEdges(ground: Parameters<Mutant['make']>[0]): ReturnType<Mutant['make']> {
  let last: readonly unknown[] = [];
  return onOutput([state], (output, { input }) => {
    const items = output.Operations as readonly unknown[]; // the right service answers a list
    const shown = input.Marker === undefined ? items : [...last, ...items];
    last = items.slice(-1);
    return { ...output, Operations: shown };
  })(ground);
}

function forgetsLater(ground: Parameters<Mutant['make']>[0]): ReturnType<Mutant['make']> {
  let reads = 0;
  return onOutput([state], (output, { input }) => {
    const items = output.Operations as readonly unknown[]; // the right service answers a list
    if (input.MaxItems !== 1000) return output;
    reads += 1;
    return reads === 1 ? output : { ...output, Operations: items.slice(0, -1) };
  })(ground);
}

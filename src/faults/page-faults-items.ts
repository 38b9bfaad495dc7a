import type { WireResponse } from '../model/endpoint.ts';
import { changeAnswer, changePage, letPass } from './acts.ts';
import type { Act, FaultCall, FaultFamily, Outcome } from './fault-kind.ts';
import { more } from './gather.ts';
import { inventing, mintMarker, withMarker } from './invented-markers.ts';
import { choice, whole } from './option-form.ts';
import { type Item, type Page, pagedApis, readPage, writePage } from './page.ts';
import { recent } from './recent.ts';
import { isFinished, startedAgain } from './stale-operation.ts';

type Name =
  | 'loseOperation'
  | 'doubleOperation'
  | 'doubleAcrossPages'
  | 'reorderOperations'
  | 'staleCopy'
  | 'foreignPage'
  | 'movingSnapshot';

const edge = { at: choice('last', ['first', 'last']) };

/** Items that are lost, doubled, out of order, outdated or somebody else's. */
export const pageItemFaults: FaultFamily<Name> = {
  loseOperation: {
    group: 'page',
    wire: 'a page without its first or last item',
    options: edge,
    client: 'cannot notice',
    reproduces: 'a page cut that leaves out the item at the edge: a finished step runs again',
    source: 'aws-durable-execution-sdk-rust#5; run with the durable SDKs',
    apis: pagedApis,
    begin: ({ at }) =>
      changePage(({ items }) =>
        items.length === 0 ? undefined : { items: at === 'first' ? items.slice(1) : items.slice(0, -1) },
      ),
  },
  doubleOperation: {
    group: 'page',
    wire: 'a page with its first or last item twice',
    options: edge,
    client: 'tolerates',
    reproduces: "'Duplicate key' ends the invocation in Java; two EXECUTION operations make the JS SDK mute its logger",
    source: 'aws-durable-execution-sdk-java: ExecutionManager; run with the durable SDKs',
    apis: pagedApis,
    begin: ({ at }) => changePage(({ items }) => doubled(items, at)),
  },
  doubleAcrossPages: {
    group: 'page',
    wire: 'the last item of the page before comes again as the first of this',
    options: {},
    client: 'tolerates',
    reproduces: 'markers that count items of a list that grew at its head: newest first, a page repeats an item',
    source: 'aws-durable-execution-sdk-java: ExecutionManager; run with the durable SDKs',
    apis: pagedApis,
    example: {},
    begin: () =>
      again(
        (page) => page.items.at(-1),
        (item) => item,
      ),
  },
  reorderOperations: {
    group: 'page',
    wire: 'a page whose first two or last two items have changed places',
    options: edge,
    client: 'cannot notice',
    reproduces:
      'the JS SDK takes the first operation for the EXECUTION: the handler gets an empty input, and may succeed',
    source: 'API model: ordered by start sequence number; run with the durable SDKs',
    apis: pagedApis,
    begin: ({ at }) => changePage(({ items }) => swapped(items, at)),
  },
  staleCopy: {
    group: 'page',
    wire: 'an operation that an earlier page had as finished, again, as started; or that a later page will have',
    options: { copy: choice('later', ['later', 'earlier']) },
    client: 'fails',
    reproduces: 'the last copy wins in most SDKs: a finished step runs again',
    source: 'run with the durable SDKs',
    apis: ['GetDurableExecutionState'],
    example: {},
    begin: ({ copy }) => (copy === 'earlier' ? ahead : again((page) => page.items.findLast(isFinished), startedAgain)),
  },
  foreignPage: {
    group: 'page',
    wire: 'the page with ids that are those of another execution',
    options: {},
    client: 'cannot notice',
    reproduces: 'a marker that is bound to no execution: an emulator reads on in whatever list it is asked for',
    source: 'emulators of the API: markers that are offsets',
    apis: pagedApis,
    begin: () => changePage(({ items }) => (items.length === 0 ? undefined : { items: items.map(foreign) })),
  },
  movingSnapshot: {
    group: 'page',
    wire: 'this page and those behind it moved up, as if items before them had gone away since the page before',
    options: { by: whole(1, 1, 100) },
    client: 'cannot notice',
    reproduces: 'children pruned between two pages whose markers are offsets: a finished step runs again',
    source: 'emulators of the API: markers that are offsets',
    apis: pagedApis,
    begin: ({ by }) => moving(by),
  },
};

function doubled(items: readonly Item[], at: 'first' | 'last') {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return undefined;
  return { items: at === 'first' ? [first, ...items] : [...items, last] };
}

function swapped(items: readonly Item[], at: 'first' | 'last') {
  const from = at === 'first' ? 0 : items.length - 2;
  const [one, other] = items.slice(from, from + 2);
  return one && other ? { items: items.with(from, other).with(from + 1, one) } : undefined;
}

/** An item picked from each page comes again, as made, at the head of the page that its marker leads to. */
function again(pick: (page: Page) => Item | undefined, make: (item: Item) => Item): Act {
  const picked = recent<Item>();
  const key = (call: FaultCall, marker: string): string => `${call.api} ${call.label} ${marker}`;
  return changeAnswer(
    (answer, call) => {
      const page = readPage(call.api, answer);
      const item = call.marker === undefined ? undefined : picked.get(key(call, call.marker));
      return page && item ? writePage(answer, page, { items: [make(item), ...page.items] }) : undefined;
    },
    (answer, call) => {
      const page = readPage(call.api, answer);
      const item = page && (pick(page) ?? (call.marker && picked.get(key(call, call.marker))));
      if (page?.marker !== undefined && item) picked.set(key(call, page.marker), item);
    },
  );
}

/** The first finished item of the page behind stands on this one too, as started. */
async function ahead(call: FaultCall): Promise<Outcome> {
  const answer = await call.ask();
  const page = readPage(call.api, answer);
  if (!call.hit || page?.marker === undefined) return { answer, struck: false };
  const item = readPage(call.api, await call.ask(withMarker(call, page.marker)))?.items.find(isFinished);
  if (!item) return letPass(call);
  return { answer: writePage(answer, page, { items: [...page.items, startedAgain(item)] }), struck: true };
}

function foreign(item: Item): Item {
  const other: Record<string, unknown> = { ...item };
  for (const member of ['Id', 'ParentId', 'DurableExecutionArn']) {
    // at most 64 signs, of which the last six say whose it is
    if (typeof item[member] === 'string')
      other[member] = `${item[member].slice(0, member.endsWith('Arn') ? 1000 : 58)}-other`;
  }
  return other;
}

function moving(by: number): Act {
  return inventing({
    strike: async (call, answer) => (call.marker === undefined ? undefined : moveUp(call, answer, by)),
    follow: async (marker, call) => {
      const answer = await call.ask(withMarker(call, marker));
      return (await moveUp(call, answer, by)) ?? answer;
    },
  });
}

/** The page as it would be, had the list lost items before it; its marker keeps the pages behind it moved as well. */
async function moveUp(call: FaultCall, answer: WireResponse, by: number): Promise<WireResponse | undefined> {
  const page = readPage(call.api, answer);
  if (!page) return undefined;
  const { length } = page.items;
  const ahead = await more(call, length + by, { answer, page, asks: 1 });
  const items = (ahead.page ?? page).items.slice(by, by + length);
  return writePage(answer, page, page.marker === undefined ? { items } : { items, marker: mintMarker(page.marker) });
}

import type { WireResponse } from '../model/endpoint.ts';
import { refusals, refuse } from '../model/exceptions.ts';
import { limits } from '../model/limits.ts';
import { letPass } from './acts.ts';
import type { Act, FaultCall, FaultFamily, Outcome } from './fault-kind.ts';
import { gather } from './gather.ts';
import { inventing, mintMarker, withMarker } from './invented-markers.ts';
import { choice, whole } from './option-form.ts';
import { type Page, pagedApis, readPage, writePage } from './page.ts';
import { recent } from './recent.ts';
import { queryMember, withQuery } from './request-query.ts';

type Name = 'emptyPage' | 'emptyFirstPage' | 'executionOnlyFirst' | 'longPage' | 'shortPage';

/** Pages of another length than a reader expects. All of them are legal: nothing is lost. */
export const pageShapeFaults: FaultFamily<Name> = {
  emptyPage: {
    group: 'page',
    wire: 'an empty list, or none, with a NextMarker that leads on to the real page',
    options: { list: choice('empty', ['empty', 'absent']) },
    client: 'tolerates',
    reproduces: 'a reader that takes an empty page for the end, or goes through a list that is not there',
    source: 'pages bounded by bytes; run with the AWS SDKs and the durable SDKs',
    apis: pagedApis,
    begin: ({ list }) => emptyBefore(() => true, list === 'absent'),
  },
  emptyFirstPage: {
    group: 'page',
    wire: 'a first page with an empty list and a NextMarker that leads on to the real one',
    options: {},
    client: 'tolerates',
    reproduces: 'an input near 6 MB leaves no room on the first page: SDKs gave the handler an empty input, or crashed',
    source: 'aws-durable-execution-sdk-js#442, -java#73, -python#299',
    apis: pagedApis,
    example: {},
    begin: () => emptyBefore((call) => call.marker === undefined),
  },
  executionOnlyFirst: {
    group: 'page',
    wire: 'a first page that holds the EXECUTION operation alone, and a NextMarker that leads to its rest',
    options: {},
    client: 'tolerates',
    reproduces: 'an SDK that tells replay from a first run by the first page: finished steps run again',
    source: 'aws-durable-execution-sdk-python#376',
    apis: ['GetDurableExecutionState'],
    example: {},
    begin: partExecution,
  },
  longPage: {
    group: 'page',
    wire: 'more items than MaxItems, those of the following pages',
    options: { extra: whole(1, 1, 1000) },
    client: 'tolerates',
    reproduces: 'emulators that ignore MaxItems; a client that spreads a page into arguments fails at 150,000',
    source: 'run with the AWS SDKs and the durable SDKs',
    apis: pagedApis,
    example: {},
    begin: ({ extra }) => lengthen(extra),
  },
  shortPage: {
    group: 'page',
    wire: 'fewer items than MaxItems, and a NextMarker',
    options: { items: whole(1, 1, 1000) },
    client: 'tolerates',
    reproduces: 'a reader that takes a page shorter than asked for the last',
    source: 'pages bounded by bytes: aws-durable-execution-sdk-python-testing, 5 MiB',
    apis: pagedApis,
    begin: ({ items }) => shorten(items),
  },
};

function emptyBefore(concerns: (call: FaultCall) => boolean, listless = false): Act {
  return inventing({
    strike: async (call, answer) => {
      const page = readPage(call.api, answer);
      if (!page || !concerns(call)) return undefined;
      const marker = mintMarker(call.marker ?? '');
      return writePage(answer, listless ? withoutList(page) : page, { ...(!listless && { items: [] }), marker });
    },
    follow: (marker, call) => call.ask(withMarker(call, marker)),
  });
}

function withoutList({ json, ...page }: Page): Page {
  const { [page.list]: _, ...rest } = json;
  return { ...page, json: rest };
}

/** Keeps the rests of first pages: what lies below might answer otherwise if it were asked again. */
function partExecution(): Act {
  const held = recent<() => WireResponse>(100);
  let parted = 0;
  return inventing({
    strike: async (call, answer) => {
      const page = call.marker === undefined ? readPage(call.api, answer) : undefined;
      const [first, ...rest] = page?.items ?? [];
      if (!page || first?.Type !== 'EXECUTION' || rest.length === 0) return undefined;
      parted += 1;
      // written anew each time: clients may change the bytes that they are given
      held.set(`${call.label} ${parted}`, () => writePage(answer, page, { items: rest }));
      return writePage(answer, page, { items: [first], marker: mintMarker(String(parted)) });
    },
    follow: async (number, call) => held.get(`${call.label} ${number}`)?.() ?? refuse(refusals.badMarker),
  });
}

function lengthen(extra: number): Act {
  return async (call) => {
    const asked = askedItems(call);
    if (!call.hit || asked === undefined) return letPass(call);
    const { answer, page, asks } = await gather(call, asked + extra);
    if (!page || (asks === 1 && page.items.length <= asked)) return { answer, struck: false };
    return { answer: writePage(answer, page, { items: page.items }), struck: true };
  };
}

function shorten(items: number): Act {
  return async (call): Promise<Outcome> => {
    const asked = askedItems(call);
    if (!call.hit || asked === undefined || asked <= items) return letPass(call);
    const answer = await call.ask(withQuery(call.request, { MaxItems: items }));
    const page = readPage(call.api, answer);
    const struck = page?.marker !== undefined && page.items.length === items;
    return struck ? { answer: { ...answer }, struck } : { answer, struck };
  };
}

/** How many items the request asks for; `undefined` where it asks for no number that the service would take. */
function askedItems(call: FaultCall): number | undefined {
  const asked = Number(queryMember(call.request, 'MaxItems') || 0);
  if (!Number.isInteger(asked) || asked < 0 || asked > limits.maxItems) return undefined;
  return asked === 0 ? limits.defaultMaxItems : asked;
}

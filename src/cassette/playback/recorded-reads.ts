import { apis } from '../../model/api.ts';
import { lazy } from '../../timeline/lazy.ts';
import { hasFailed } from '../har/exchange.ts';
import { isPage, nextMarker } from '../har/marker-chains.ts';
import { headerOf } from '../har/print-entry.ts';
import { listSlices } from '../json/list-slices.ts';
import { ownMember, parseJson } from '../json/parse-json.ts';
import type { RecordedCall } from './recorded-call.ts';

/** A read through all its pages, as it was recorded. */
export interface RecordedRead extends RecordedCall {
  /** The pages, the first of which is the call itself. */
  readonly calls: readonly RecordedCall[];
  /** The pages with the number of items up to their end. */
  readonly pages: readonly { readonly call: RecordedCall; readonly end: number }[];
  /** The texts of the items of all pages. */
  readonly items: readonly string[];
  /** What the last page says about a next one: the member as it stood, `undefined` when it was absent. */
  readonly lastMarker: unknown;
  /** Whether the recording holds the last page; where it stops before, so does the replay. */
  readonly isWhole: boolean;
}

/** What a recording holds when its pages are taken together. */
export interface RecordedReads {
  readonly reads: readonly RecordedRead[];
  /** All calls that are no page of a read, nor a refusal on the way through one. */
  readonly others: readonly RecordedCall[];
}

/** Takes the pages of each read together by their markers. */
export function recordedReads(calls: readonly RecordedCall[]): RecordedReads {
  const drafts: RecordedCall[][] = [];
  const waiting = new Map<string, RecordedCall[][]>();
  const met = new Set<string>();
  const others: RecordedCall[] = [];
  for (const call of withoutRetried(calls)) {
    if (!isPage(call.api, call.exchange)) {
      others.push(call);
      continue;
    }
    const asked = chainKey(call, ownMember(call.input, 'Marker'));
    const draft = waiting.get(asked)?.shift() ?? (met.has(asked) ? undefined : newDraft(drafts));
    if (!draft) continue; // the same page once more: a retry of a client that does not say so
    draft.push(call);
    const next = nextMarker(call.exchange);
    if (next === null) continue;
    const key = chainKey(call, next);
    met.add(key);
    waiting.set(key, [...(waiting.get(key) ?? []), draft]);
  }
  const asked = new Set(drafts.flat().map(readKey));
  return { reads: dropAbandoned(drafts.map(toRead)), others: others.filter((call) => !asked.has(readKey(call))) };
}

/** Without the reads that broke off where another one with the same input went on: their client asked again. */
function dropAbandoned(reads: readonly RecordedRead[]): readonly RecordedRead[] {
  const whole = new Set(reads.filter(({ isWhole }) => isWhole).map(readKey));
  return reads.filter((read) => read.isWhole || !whole.has(readKey(read)));
}

/** The calls without the pages that their client asked for again, as the ids of AWS SDKs tell. */
function withoutRetried(calls: readonly RecordedCall[]): readonly RecordedCall[] {
  const last = new Map<string, RecordedCall>();
  const attempt = (call: RecordedCall): string | undefined => {
    const id = headerOf(call.exchange.requestHeaders, 'amz-sdk-invocation-id');
    return id !== undefined && isPage(call.api, call.exchange) ? `${id} ${readKey(call)}` : undefined;
  };
  for (const call of calls) last.set(attempt(call) ?? '', call);
  return calls.filter((call) => {
    const id = attempt(call);
    return id === undefined || last.get(id) === call;
  });
}

function newDraft(drafts: RecordedCall[][]): RecordedCall[] {
  const draft: RecordedCall[] = [];
  drafts.push(draft);
  return draft;
}

function chainKey({ api, input }: RecordedCall, marker: unknown): string {
  return JSON.stringify([api, input[apis[api].label], marker ?? '']);
}

function toRead(calls: readonly RecordedCall[]): RecordedRead {
  const [first, last] = [calls[0], calls.at(-1)];
  if (!first || !last) throw new RangeError('Cannot read a chain of markers: found no page');
  const lastMarker = markerMember(last);
  // whoever wants the values of the pages has no use for the texts of their items
  const find = lazy(() => itemsIn(calls));
  return {
    ...first,
    calls,
    get pages() {
      return find().pages;
    },
    get items() {
      return find().items;
    },
    lastMarker,
    isWhole: typeof lastMarker !== 'string' || lastMarker === '',
  };
}

type ItemsOfRead = Pick<RecordedRead, 'pages' | 'items'>;

function itemsIn(calls: readonly RecordedCall[]): ItemsOfRead {
  const items: string[] = [];
  const pages = calls.map((call) => {
    items.push(...itemsOf(call));
    return { call, end: items.length };
  });
  return { pages, items };
}

function itemsOf({ api, exchange }: RecordedCall): readonly string[] {
  return listSlices(bodyText(exchange), apis[api].items ?? '') ?? [];
}

function markerMember({ exchange }: RecordedCall): unknown {
  const parsed = parseJson(bodyText(exchange));
  return parsed.ok ? ownMember(parsed.value, 'NextMarker') : undefined;
}

function bodyText(exchange: RecordedCall['exchange']): string {
  return hasFailed(exchange.outcome) ? '' : exchange.outcome.body.text;
}

// what a call asks for, whatever the length of the page
function readKey({ api, input }: RecordedCall): string {
  return JSON.stringify([api, Object.entries(input).filter(([name]) => name !== 'MaxItems')]);
}

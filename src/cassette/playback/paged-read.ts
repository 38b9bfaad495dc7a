import { apis } from '../../model/api.ts';
import { toBytes } from '../../model/body.ts';
import { limits } from '../../model/limits.ts';
import type { ApiInput } from '../../model/request.ts';
import { cutPage, type Position } from '../../paging/cut-page.ts';
import { openMarker, sealMarker } from '../../paging/marker.ts';
import type { PagePlan } from '../../paging/page-plan.ts';
import type { MarkerBinding } from '../../paging/sealed-marker.ts';
import type { ItemsText } from '../../timeline/items-text.ts';
import type { Exchange } from '../har/exchange.ts';
import type { RecordedRead } from './recorded-reads.ts';

/** A page of a recorded read under another plan. */
export interface CutRead {
  /** What is said of the page besides its body, as of the recorded first page. */
  readonly exchange: Exchange;
  readonly body: readonly Uint8Array[];
  /** How many items of the read have been handed out when this page has. */
  readonly end: number;
}

// markers of one replay need not be kept from another one's: each leads to the same page of the same recording
const sealing = { secret: 'lambda-durable-testkit cassette' };

/**
 * The page of a read that a plan and MaxItems cut, with the headers of the recorded first page. A read that was not recorded to
 * its end gives a marker behind its last item, for there is more.
 */
export function cutRead(read: RecordedRead, asked: PageAsked, items: ItemsText): CutRead {
  const list = { count: read.items.length, byteLengthOf: (at: number) => Buffer.byteLength(read.items[at] ?? '') };
  const page = cutPage(list, asked);
  const rest: Position = { index: read.items.length, step: 0, done: 0 };
  const next = page.next ?? (read.isWhole ? undefined : rest);
  const marker = next
    ? sealMarker({ position: next, binding: bindingOf(read, asked), issuedAt: 0 }, sealing)
    : read.lastMarker;
  const tail = marker === undefined ? '' : `,"NextMarker":${JSON.stringify(marker)}`;
  const body = [toBytes(`{"${apis[read.api].items}":[`), items.slice(page.from, page.to), toBytes(`]${tail}}`)];
  return { exchange: withoutDelivery(read.exchange), body, end: page.to };
}

/** What decides a page. */
export interface PageAsked {
  readonly plan: PagePlan;
  readonly position: Position | undefined;
  readonly maxItems: number | undefined;
}

/** The place in a read that a marker of {@link cutRead} leads to; `undefined` when it leads to another read or is no such marker. */
export function positionIn(read: RecordedRead, marker: string, plan: PagePlan): Position | undefined {
  const opened = openMarker(marker, { ...sealing, binding: bindingOf(read, { plan }), now: 0 });
  return 'position' in opened ? opened.position : undefined;
}

function bindingOf(read: RecordedRead, { plan }: Pick<PageAsked, 'plan'>): MarkerBinding {
  return { api: read.api, subject: String(read.entry), plan };
}

/** The MaxItems of an input; `unusable` where it is no number that the API takes. */
export function maxItemsOf(input: ApiInput): number | undefined | 'unusable' {
  const { MaxItems: asked } = input;
  if (asked === undefined) return undefined;
  return typeof asked === 'number' && asked >= 0 && asked <= limits.maxItems ? asked : 'unusable';
}

function withoutDelivery(exchange: Exchange): Exchange {
  if ('failure' in exchange.outcome) return exchange;
  const { delivery: _, ...outcome } = exchange.outcome;
  return { ...exchange, outcome };
}

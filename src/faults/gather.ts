import type { WireResponse } from '../model/endpoint.ts';
import { limits } from '../model/limits.ts';
import type { FaultCall } from './fault-kind.ts';
import { type Page, readPage } from './page.ts';
import { withQuery } from './request-query.ts';

// below may lie an endpoint whose markers go in circles
const mostAsks = 100;

/** Pages read in a row and put together as one. */
export interface Gathered {
  /** The first answer. */
  readonly answer: WireResponse;
  /** `undefined` when the first answer holds no page. */
  readonly page: Page | undefined;
  readonly asks: number;
}

/** Asks for pages from the call's own on, until they have this many items or there are no more. */
export async function gather(call: FaultCall, items: number): Promise<Gathered> {
  const answer = await call.ask(withQuery(call.request, { MaxItems: Math.min(items, limits.maxItems) }));
  return more(call, items, { answer, page: readPage(call.api, answer), asks: 1 });
}

/** Goes on from a first answer, as {@link gather} does. */
export async function more(call: FaultCall, items: number, first: Gathered): Promise<Gathered> {
  let { page, asks } = first;
  while (page && page.marker !== undefined && page.items.length < items && asks < mostAsks) {
    const missing = Math.min(items - page.items.length, limits.maxItems);
    const next = readPage(
      call.api,
      await call.ask(withQuery(call.request, { Marker: page.marker, MaxItems: missing })),
    );
    if (!next || next.marker === page.marker) break;
    asks += 1;
    page = { ...next, items: [...page.items, ...next.items] };
  }
  return { answer: first.answer, page, asks };
}

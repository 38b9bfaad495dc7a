import { toBytes } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { limits } from '../model/limits.ts';
import { cutPage, type Page, type Position } from '../paging/cut-page.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import type { ItemsText } from '../timeline/items-text.ts';

/** What a last page says in place of a marker. */
export type LastMarker = 'absent' | 'empty' | 'null';

/** The member that holds the items of a page. */
export type PageMember = 'Operations' | 'Events' | 'DurableExecutions';

/** What decides how a page looks. */
export interface PageAsked {
  readonly member: PageMember;
  readonly plan: PagePlan | undefined;
  readonly position: Position | undefined;
  readonly maxItems: number | undefined;
  readonly lastMarker: LastMarker;
  /** The marker that leads to a position. */
  seal(position: Position): string;
}

const heads: Readonly<Record<PageMember, Uint8Array>> = {
  Operations: toBytes('{"Operations":['),
  Events: toBytes('{"Events":['),
  DurableExecutions: toBytes('{"DurableExecutions":['),
};
const tails = { absent: toBytes(']}'), empty: toBytes('],"NextMarker":""}'), null: toBytes('],"NextMarker":null}') };
const headers = { 'content-type': 'application/json' };

/**
 * A page of a list as an answer of three pieces: a head, a slice of the list's bytes, a tail. Nothing is copied. Where no
 * plan says otherwise, a page ends before Lambda's limit on responses, and holds one item at least.
 */
export function answerPage(items: ItemsText, asked: PageAsked): WireResponse {
  const whole = cutPage(items, asked);
  const text = items.slice(whole.from, whole.to);
  const fits = asked.plan !== undefined || text.length <= mostBytes;
  return fits ? answer(whole, text, asked) : shorter(items, asked);
}

/** A head and the longest tail take less than this from the limit. */
const mostBytes = limits.payloadBytes - 256;

function shorter(items: ItemsText, asked: PageAsked): WireResponse {
  // a plan by bytes counts no commas: there are fewer of them than items
  const max = mostBytes - (asked.maxItems || limits.defaultMaxItems);
  const page = cutPage(items, { ...asked, plan: { by: 'bytes', max } });
  return answer(page, items.slice(page.from, page.to), asked);
}

function answer({ from, to, next }: Page, text: Uint8Array, asked: PageAsked): WireResponse {
  // a marker is base64 or a number: nothing in it needs escaping, and a character is a byte
  const tail = next ? Buffer.from(`],"NextMarker":"${asked.seal(next)}"}`, 'latin1') : tails[asked.lastMarker];
  const notes = { page: { from, to, last: next === undefined } };
  return { status: 200, headers, body: [heads[asked.member], text, tail], notes };
}

import { toBytes } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { cutPage, type Position } from '../paging/cut-page.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import type { ItemsText } from '../timeline/items-text.ts';

/** What a last page says in place of a marker. */
export type LastMarker = 'absent' | 'empty' | 'null';

/** What decides how a page looks. */
export interface PageAsked {
  /** The member that holds the items. */
  readonly member: 'Operations' | 'Events' | 'DurableExecutions';
  readonly plan: PagePlan | undefined;
  readonly position: Position | undefined;
  readonly maxItems: number | undefined;
  readonly lastMarker: LastMarker;
  /** The marker that leads to a position. */
  seal(position: Position): string;
}

const heads = {
  Operations: toBytes('{"Operations":['),
  Events: toBytes('{"Events":['),
  DurableExecutions: toBytes('{"DurableExecutions":['),
};
const tails = { absent: toBytes(']}'), empty: toBytes('],"NextMarker":""}'), null: toBytes('],"NextMarker":null}') };

/** A page of a list as an answer of three pieces: a head, a slice of the list's bytes, a tail. Nothing is copied. */
export function answerPage(items: ItemsText, asked: PageAsked): WireResponse {
  const page = cutPage(items, { plan: asked.plan, position: asked.position, maxItems: asked.maxItems });
  const tail = page.next
    ? toBytes(`],"NextMarker":${JSON.stringify(asked.seal(page.next))}}`)
    : tails[asked.lastMarker];
  const body = [heads[asked.member], items.slice(page.from, page.to), tail];
  const notes = { page: { from: page.from, to: page.to, last: page.next === undefined } };
  return { status: 200, headers: { 'content-type': 'application/json' }, body, notes };
}

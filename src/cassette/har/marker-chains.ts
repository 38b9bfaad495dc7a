import type { Api } from '../../model/api.ts';
import { apis } from '../../model/api.ts';
import { ownMember, parseJson } from '../json/parse-json.ts';
import { type Exchange, hasFailed } from './exchange.ts';
import type { DurableEntry } from './har-file.ts';
import { printDelivery } from './print-delivery.ts';
import { type ApiCall, readCall } from './read-call.ts';

/** Says of each exchange in turn what `_durable` says of it: a page is known by the marker that led to it. */
export interface MarkerChains {
  describe(exchange: Exchange): DurableEntry;
}

/** Follows the markers of reads through a file's entries, in their order. */
export function markerChains(): MarkerChains {
  const open = new Map<string, { readonly read: number; readonly page: number }>();
  let reads = 0;
  const place = (call: ApiCall, next: string | null): Pick<DurableEntry, 'page' | 'chain'> => {
    const marker = textOrNull(ownMember(call.input, 'Marker'));
    const found = marker === null ? undefined : open.get(chainKey(call.api, call.input, marker));
    const link = found ?? { read: ++reads, page: 0 };
    const here = { read: link.read, page: link.page + 1 };
    if (next !== null) open.set(chainKey(call.api, call.input, next), here);
    return { page: here.page, chain: { read: here.read, marker, next } };
  };
  return {
    describe(exchange) {
      const delivery = hasFailed(exchange.outcome) ? undefined : printDelivery(exchange.outcome.delivery);
      const call = exchange.kind === 'call' ? readCall(exchange) : undefined;
      if (!call) return { kind: exchange.kind, ...(delivery && { delivery }) };
      const next = isPage(call.api, exchange) ? place(call, nextMarker(exchange)) : {};
      return { kind: 'call', api: call.api, input: call.input, ...next, ...(delivery && { delivery }) };
    },
  };
}

/** Whether an exchange is a page of a list: an answer of 200, which came whole, to one of the three paginated operations. */
export function isPage(api: Api, { outcome }: Exchange): boolean {
  if (apis[api].items === undefined || hasFailed(outcome)) return false;
  return outcome.status === 200 && outcome.delivery?.then === undefined;
}

/** The marker that a page gives for the next one; `null` on a last page. */
export function nextMarker(exchange: Exchange): string | null {
  if (hasFailed(exchange.outcome)) return null;
  const parsed = parseJson(exchange.outcome.body.text);
  return parsed.ok ? textOrNull(ownMember(parsed.value, 'NextMarker')) : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

// two executions may hand out the same marker, as counting emulators do
function chainKey(api: Api, input: ApiCall['input'], marker: string): string {
  return JSON.stringify([api, input[apis[api].label], marker]);
}

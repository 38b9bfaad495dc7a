import type { Fault } from '../../src/faults/fault.ts';
import type { withFaults } from '../../src/faults/with-faults.ts';
import { type Api, apis } from '../../src/model/api.ts';
import { bodyJson } from '../../src/model/body.ts';
import { ask, pagedEndpoint } from './paged-endpoint.ts';

/** What one answer of a read holds. */
export interface PageRead {
  readonly status: number;
  readonly ids: readonly unknown[];
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly marker: unknown;
}

interface ReadOptions {
  /** Default GetDurableExecutionState. */
  readonly api?: Api;
  readonly maxItems?: number | undefined;
  /** How many pages are read at most; default 20. */
  readonly limit?: number | undefined;
}

/** Reads the paged endpoint under a fault as a client does that trusts everything. */
export async function readPages(
  wrap: typeof withFaults,
  fault: Fault | readonly Fault[],
  { api = 'GetDurableExecutionState', maxItems, limit = 20 }: ReadOptions = {},
): Promise<PageRead[]> {
  const endpoint = wrap(pagedEndpoint, fault);
  const pages: PageRead[] = [];
  let marker: unknown;
  do {
    const { status, body } = await endpoint(ask(api, { Marker: marker, MaxItems: maxItems }));
    const page = bodyJson(body) as Readonly<Record<string, unknown>>;
    const items = (page[apis[api].items ?? ''] ?? []) as PageRead['items'];
    marker = page.NextMarker;
    pages.push({ status, ids: items.map(({ Id }) => Id), items, marker });
  } while (marker && pages.length < limit);
  return pages;
}

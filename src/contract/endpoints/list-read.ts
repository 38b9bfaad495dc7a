import { type Api, apis } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import type { Line } from './line.ts';
import type { Reply } from './reply.ts';

/** One read of a list, page by page. */
export interface ListRead {
  readonly api: Api;
  /** What every request of it asked for. */
  readonly input: ApiInput;
  /** The replies that hold a page, and at the end the one that holds none, if that ended it. */
  readonly replies: readonly Reply[];
  readonly items: readonly unknown[];
  /** How it ended. `limit`: it was long enough. */
  readonly end: 'last-page' | 'repeated-marker' | 'limit' | 'no-page';
}

/** When a read that has no end is long enough. */
export interface ReadLimits {
  readonly pages: number;
  readonly items: number;
}

/** Reads a list from its first page until it ends, repeats itself, or is long enough. */
export async function readList(line: Line, api: Api, input: ApiInput, limits: ReadLimits): Promise<ListRead> {
  const replies: Reply[] = [];
  const items: unknown[] = [];
  const markers = new Set<string>();
  let marker: string | undefined;
  const ended = (end: ListRead['end']): ListRead => ({ api, input, replies, items, end });
  for (;;) {
    const reply = await line.ask(api, { ...input, ...(marker !== undefined && { Marker: marker }) });
    replies.push(reply);
    if (!reply.output) return ended('no-page');
    for (const item of itemsOf(reply)) items.push(item);
    marker = nextMarker(reply);
    if (marker === undefined) return ended('last-page');
    if (markers.has(marker)) return ended('repeated-marker');
    if (replies.length >= limits.pages || items.length >= limits.items) return ended('limit');
    markers.add(marker);
  }
}

/** The items of a page; none where it has no list. */
export function itemsOf({ api, output }: Reply): readonly unknown[] {
  const list = output?.[apis[api].items ?? ''];
  return Array.isArray(list) ? list : [];
}

/** The marker of the page that follows. */
export function nextMarker({ output }: Reply): string | undefined {
  const marker = output?.NextMarker;
  return typeof marker === 'string' && marker !== '' ? marker : undefined;
}

/** The replies of a read that hold a page. */
export function pagesOf({ replies }: ListRead): readonly Reply[] {
  return replies.filter(({ output }) => output !== undefined);
}

import { type Api, apiNames, apis } from '../model/api.ts';
import { bodyJson } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { arrives, withJson } from './altered-answer.ts';

/** An operation, an event or an execution, as JSON. */
export type Item = Readonly<Record<string, unknown>>;

/** A page as JSON, its list and its marker found. */
export interface Page {
  readonly items: readonly Item[];
  /** `undefined` on a last page, however it says that it is the last. */
  readonly marker: string | undefined;
  readonly json: Item;
  /** The name of the list. */
  readonly list: string;
}

/** What of a page is changed; a marker of `undefined` is taken away. */
export interface PageChange {
  readonly items?: readonly Item[];
  readonly marker?: string | null | undefined;
}

/** The API operations whose answers come in pages. */
export const pagedApis: readonly Api[] = apiNames.filter((name) => apis[name].items !== undefined);

/** The page in an answer, or `undefined` when the answer holds none that a client would get to see. */
export function readPage(api: Api, answer: WireResponse): Page | undefined {
  const list = apis[api].items;
  if (!list || !arrives(answer)) return undefined;
  const json = readObject(answer);
  const items = json?.[list] ?? [];
  if (!json || !Array.isArray(items) || !items.every(isItem)) return undefined;
  const marker = json.NextMarker;
  return { items, marker: typeof marker === 'string' && marker !== '' ? marker : undefined, json, list };
}

/** The answer with its page changed. */
export function writePage(answer: WireResponse, page: Page, change: PageChange): WireResponse {
  const json: Record<string, unknown> = { ...page.json };
  if (change.items) json[page.list] = change.items;
  if ('marker' in change) {
    if (change.marker === undefined) delete json.NextMarker;
    else json.NextMarker = change.marker;
  }
  const changed = withJson(answer, json);
  if (!change.items || !changed.notes?.page) return changed;
  // the note tells which items of the list the page holds: they are others now
  const { page: _, ...notes } = changed.notes;
  return { ...changed, notes };
}

/** The JSON object that an answer holds, or `undefined` when it holds something else. */
export function readObject(answer: WireResponse): Item | undefined {
  try {
    const json = bodyJson(answer.body);
    return isItem(json) ? json : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether a JSON value is an object. */
export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

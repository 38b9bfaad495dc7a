import { type Api, apis } from '../model/api.ts';
import { bodyJson } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';

/** The page of a list that an answer holds, as the client gets it. */
export interface ServedPage {
  /** How many items it has; `undefined` when the answer has no list. */
  readonly items: number | undefined;
  /** Index of its first item in the whole list and one past its last, where the service noted them. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The marker of the next page; `undefined` on the last, whether it carries `""`, `null` or nothing. */
  readonly nextMarker: string | undefined;
}

/** The page in an answer: of a paginated operation, or the changes in a checkpoint's. `undefined` in any other. */
export function servedPage(api: Api | undefined, response: WireResponse): ServedPage | undefined {
  if (!api || response.status < 200 || response.status > 299) return undefined;
  const list = api === 'CheckpointDurableExecution' ? 'Operations' : apis[api].items;
  if (!list) return undefined;
  const body = membersOf(readBody(response));
  const page = api === 'CheckpointDurableExecution' ? membersOf(body.NewExecutionState) : body;
  const items = page[list];
  const { NextMarker } = page;
  return {
    items: Array.isArray(items) ? items.length : undefined,
    from: response.notes?.page?.from,
    to: response.notes?.page?.to,
    nextMarker: typeof NextMarker === 'string' && NextMarker !== '' ? NextMarker : undefined,
  };
}

function readBody(response: WireResponse): unknown {
  try {
    return bodyJson(response.body);
  } catch {
    return undefined; // a fault may have broken the JSON: then there is no page to tell of
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}; // any object can be read by name
}

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
  const { from, to } = response.notes?.page ?? {};
  const frame = api === 'CheckpointDurableExecution' ? undefined : frameOf(response);
  if (frame && from !== undefined && to !== undefined) return { ...pageOf(frame, list), items: to - from, from, to };
  const body = membersOf(readBody(response.body));
  const page = api === 'CheckpointDurableExecution' ? membersOf(body.NewExecutionState) : body;
  return { ...pageOf(page, list), from, to };
}

type Members = Readonly<Record<string, unknown>>;

function pageOf(page: Members, list: string): Pick<ServedPage, 'items' | 'nextMarker'> {
  const { [list]: items, NextMarker } = page;
  return {
    items: Array.isArray(items) ? items.length : undefined,
    nextMarker: typeof NextMarker === 'string' && NextMarker !== '' ? NextMarker : undefined,
  };
}

// a page as the service cut it, in three pieces, without the items in the middle: they may be megabytes
function frameOf({ body, notes }: WireResponse): Members | undefined {
  if (!notes?.page || notes.faults || body instanceof Uint8Array || body.length !== 3) return undefined;
  const [head = noBytes, , tail = noBytes] = body;
  const frame = readBody([head, tail]);
  return frame === undefined ? undefined : membersOf(frame);
}

const noBytes = new Uint8Array();

function readBody(body: WireResponse['body']): unknown {
  try {
    return bodyJson(body);
  } catch {
    return undefined; // a fault may have broken the JSON: then there is no page to tell of
  }
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {}; // any object can be read by name
}

import { type Api, apis } from '../model/api.ts';
import type { WireRequest } from '../model/endpoint.ts';
import { queryValue } from '../model/query-value.ts';
import type { ApiInput } from '../model/request.ts';
import { routeOf } from '../model/route.ts';

/** What a request asks for, as far as it can be told. */
export interface Asked {
  /** `undefined` when the path is none of the nine operations. */
  readonly api: Api | undefined;
  /** The member that stands in the path: an ARN, a function's name, a callback's id. */
  readonly label: string | undefined;
  /** Members by their names in the API; what cannot be read as its type stays the text that was sent. */
  readonly input: ApiInput;
}

/** Reads a request without refusing anything: a journal also tells of what no service would take. */
export function readAsked(request: WireRequest): Asked {
  const route = routeOf(request.method, request.url);
  if (!route) return { api: undefined, label: undefined, input: {} };
  const { api, label } = route;
  const input: Record<string, unknown> = { [apis[api].label]: label };
  for (const [name, text] of route.query) {
    const type = Object.hasOwn(apis[api].query, name) ? apis[api].query[name] : undefined;
    const value = type === 'list' ? [text] : queryValue(type, text);
    if (!Object.hasOwn(input, name)) input[name] = value;
    else if (Array.isArray(input[name])) input[name].push(text);
  }
  return { api, label, input: { ...readBody(api, request.body), ...input } };
}

function readBody(api: Api, body: Uint8Array | undefined): ApiInput {
  const form = apis[api].body;
  if (form === 'none' || !body || body.length === 0) return {};
  const text = new TextDecoder().decode(body);
  if (form !== 'members') return { [form.payload]: form.as === 'bytes' ? text : parsed(text) };
  const members = parsed(text);
  return typeof members === 'object' && members !== null ? { ...members } : {};
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeep(value) ? text : value;
  } catch {
    return text; // what is no JSON is told as it came
  }
}

/** Levels that a body of the API has at most, and some more. */
const levels = 20;

// a value of a million levels cannot be printed again: no journal could be written
function isDeep(value: unknown, level = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return level >= levels || Object.values(value).some((member) => isDeep(member, level + 1));
}

import { type Api, apis, type QueryType } from '../model/api.ts';
import type { WireRequest } from '../model/endpoint.ts';
import type { Refusal } from '../model/exceptions.ts';
import { type Route, routeOf } from '../model/route.ts';
import { findMismatches, type Mismatch, type ShapeName } from '../model/shape.ts';

/** What a request asks for, checked against the model, or why the service refuses it. */
export type ReadRequest =
  | { readonly api: Api; readonly input: Readonly<Record<string, unknown>> }
  | { readonly refusal: Refusal; readonly api?: Api };

const decoder = new TextDecoder();

/** Reads a request as the service's front does: path, query, body, then the constraints of the model. */
export function readRequest(request: WireRequest): ReadRequest {
  const route = routeOf(request.method, request.url);
  if (!route) return { refusal: unknownPath };
  const input = readInput(route, request.body);
  if ('refusal' in input) return { api: route.api, refusal: input.refusal };
  const mismatches = findMismatches(`${route.api}Request` as ShapeName, input.members); // every API has this shape
  const wrongType = mismatches.find(({ keyword }) => keyword === 'type');
  if (wrongType) return { api: route.api, refusal: unreadable(`${wrongType.path} must be ${wrongType.expected}`) };
  if (mismatches.length > 0) return { api: route.api, refusal: validationError(mismatches) };
  return { api: route.api, input: input.members };
}

// API gateways in front of every AWS service answer a path that they do not know like this
const unknownPath: Refusal = {
  exception: 'UnknownOperationException',
  message: 'The requested operation does not exist',
};

function unreadable(message: string): Refusal {
  return { exception: 'SerializationException', message };
}

/** The front's refusal of values outside of their constraints: every one is listed. */
export function validationError(
  mismatches: readonly Pick<Mismatch, 'path' | 'keyword' | 'expected' | 'received'>[],
): Refusal {
  const count = mismatches.length;
  const list = mismatches.map(({ path, keyword, expected, received }) => {
    const member = path
      .slice(1)
      .replaceAll('/', '.')
      .replace(/^[A-Z]/, (first) => first.toLowerCase());
    const value = keyword === 'required' ? 'null' : `'${received.replace(/^"|"$/g, '')}'`;
    return `Value ${value} at '${member}' failed to satisfy constraint: Member must ${constraint(keyword, expected)}`;
  });
  const errors = `${count} validation error${count === 1 ? '' : 's'} detected`;
  return { exception: 'ValidationException', message: `${errors}: ${list.join('; ')}` };
}

function constraint(keyword: string, expected: string): string {
  if (keyword === 'required') return 'not be null';
  if (keyword === 'minimum') return `have value greater than or equal to ${expected.replace('at least ', '')}`;
  if (keyword === 'maximum') return `have value less than or equal to ${expected.replace('at most ', '')}`;
  if (keyword === 'enum') return `satisfy enum value set: [${expected.replace('one of ', '')}]`;
  if (keyword === 'pattern') return `satisfy regular expression pattern: ${expected.replace('text like ', '')}`;
  const least = keyword.startsWith('min');
  const amount = expected.replace(/^at (?:least|most) (\d+).*$/, '$1');
  return `have length ${least ? 'greater' : 'less'} than or equal to ${amount}`;
}

type Input = { readonly members: Record<string, unknown> } | { readonly refusal: Refusal };

function readInput(route: Route, body: Uint8Array | undefined): Input {
  const form = apis[route.api];
  if (route.label === undefined)
    return { refusal: unreadable(`The path member ${form.label} is not percent-encoded text`) };
  const members: Record<string, unknown> = { [form.label]: route.label };
  for (const [name, text] of route.query) {
    const type = Object.hasOwn(form.query, name) ? form.query[name] : undefined;
    if (!type) continue;
    const value = text === undefined ? undefined : readQuery(type, text);
    if (value === undefined) return { refusal: unreadable(`The query member ${name} can not be read as ${type}`) };
    if (type === 'list') members[name] = [...((members[name] as unknown[] | undefined) ?? []), value];
    else members[name] ??= value;
  }
  return readBody(route.api, members, body);
}

// `undefined` where the text cannot be read as its type; an empty Marker is a Marker that says nothing
function readQuery(type: QueryType, text: string): unknown {
  if (type === 'integer') return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (type !== 'timestamp') return text;
  const milliseconds = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}

function readBody(api: Api, members: Record<string, unknown>, bytes: Uint8Array | undefined): Input {
  const form = apis[api];
  if (form.body === 'none') return { members };
  if (form.body !== 'members' && form.body.as === 'bytes') {
    return { members: bytes?.length ? { ...members, Result: decoder.decode(bytes) } : members };
  }
  const body = bytes?.length ? readJson(bytes) : {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { refusal: unreadable('The request body is not a JSON object') };
  }
  if (form.body !== 'members') {
    return {
      members: Object.keys(body).length > 0 ? { ...members, [form.body.payload]: withoutNulls(body) } : members,
    };
  }
  return { members: { ...(withoutNulls(body) as object), ...members } };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes)) as unknown;
  } catch {
    return undefined; // refused by the caller, like every other value that is no object
  }
}

// to the service a member that is null is absent; `__proto__` in a body is a member without meaning
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, member]) => member !== null && name !== '__proto__');
  return Object.fromEntries(entries.map(([name, member]) => [name, withoutNulls(member)]));
}

import { type Api, apis, type QueryType } from '../model/api.ts';
import type { WireRequest } from '../model/endpoint.ts';
import type { Refusal } from '../model/exceptions.ts';
import { limits } from '../model/limits.ts';
import { type Route, routeOf } from '../model/route.ts';
import { findMismatches, type ShapeName } from '../model/shape.ts';
import { shapedValue } from './shaped-value.ts';
import { validationError } from './validation-error.ts';

/** What a request asks for, checked against the model, or why the service refuses it. */
export type ReadRequest =
  | { readonly api: Api; readonly input: Readonly<Record<string, unknown>> }
  | { readonly refusal: Refusal; readonly api?: Api };

const decoder = new TextDecoder();

/** Reads a request as the service's front does: path, query, body, then the constraints of the model. */
export function readRequest(request: WireRequest): ReadRequest {
  const route = routeOf(request.method, request.url);
  if (!route) return { refusal: unknownPath };
  const { api } = route;
  const shape = shapeOf(api);
  const read = readInput(route, request.body);
  if ('refusal' in read) return { api, refusal: read.refusal };
  const mismatches = findMismatches(shape, read.members);
  if (mismatches.length === 0) return { api, input: read.members };
  const wrongType = mismatches.find(({ keyword }) => keyword === 'type');
  if (wrongType) return { api, refusal: unreadable(`${wrongType.path} must be ${wrongType.expected}`) };
  return { api, refusal: validationError(mismatches, read.members) };
}

const unknownPath: Refusal = {
  exception: 'UnknownOperationException',
  message: 'The requested operation does not exist',
};

function unreadable(message: string): Refusal {
  return { exception: 'SerializationException', message };
}

/** The refusal of a body above Lambda's limit, whatever door it came through; `undefined` for any other. */
export function refuseLarge(body: Uint8Array | undefined, operation: string): Refusal | undefined {
  if (body === undefined || body.length <= limits.requestBytes) return undefined;
  const message = `Request must be smaller than ${limits.requestBytes} bytes for the ${operation} operation`;
  return { exception: 'RequestTooLargeException', message };
}

function shapeOf(api: Api): ShapeName {
  return `${api}Request` as ShapeName; // every API has this shape
}

type Input = { readonly members: Record<string, unknown> } | { readonly refusal: Refusal };

function readInput({ api, label, query }: Route, body: Uint8Array | undefined): Input {
  const form = apis[api];
  if (label === undefined) return { refusal: unreadable(`The path member ${form.label} is not percent-encoded text`) };
  const large = refuseLarge(body, api);
  if (large) return { refusal: large };
  const members: Record<string, unknown> = { [form.label]: label };
  const lists: Record<string, unknown[]> = {};
  for (const [name, text] of query) {
    const type = Object.hasOwn(form.query, name) ? form.query[name] : undefined;
    if (!type) continue;
    const value = text === undefined ? undefined : readQuery(type, text);
    if (value === undefined) return { refusal: unreadable(`The query member ${name} can not be read as ${type}`) };
    if (type !== 'list') members[name] ??= value;
    else {
      lists[name] ??= [];
      lists[name].push(value);
    }
  }
  return readBody(api, { ...members, ...lists }, body);
}

const mostInteger = 2_147_483_647;

// `undefined` where the text cannot be read as its type
function readQuery(type: QueryType, text: string): unknown {
  if (type === 'integer') {
    const value = /^[+-]?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    return Math.abs(value) <= mostInteger ? value : undefined;
  }
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (type !== 'timestamp') return text;
  const milliseconds = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}

function readBody(api: Api, members: Record<string, unknown>, bytes: Uint8Array | undefined): Input {
  const { body: form } = apis[api];
  if (form === 'none') return { members };
  if (form !== 'members' && form.as === 'bytes') {
    return { members: bytes?.length ? { ...members, [form.payload]: decoder.decode(bytes) } : members };
  }
  const body = bytes?.length ? readJson(bytes) : {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { refusal: unreadable('The request body is not a JSON object') };
  }
  if (form === 'members') return { members: { ...(shapedValue(shapeOf(api), body) as object), ...members } };
  const payload = Object.keys(body).length > 0 ? { [form.payload]: shapedValue('ErrorObject', body) } : {};
  return { members: { ...members, ...payload } };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes)) as unknown;
  } catch {
    return undefined; // refused by the caller, like every other value that is no object
  }
}

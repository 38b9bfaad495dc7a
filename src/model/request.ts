import { type Api, apis, apiVersion } from './api.ts';
import { toBytes } from './body.ts';
import type { WireRequest } from './endpoint.ts';

/** Any input of any of the nine operations: members by their names in the API. */
export type ApiInput = Readonly<Record<string, unknown>>;

/**
 * The request that carries an input, as the AWS SDKs write it: RFC 3986 encoding, the label as one path segment, query
 * members in alphabetical order. Nothing is checked: a test may send what is wrong. Members that are `undefined` or
 * `null` are left out; dates in the query travel as ISO 8601.
 */
export function toRequest(api: Api, input: ApiInput, baseUrl: string): WireRequest {
  const form = apis[api];
  const path = form.path.map((segment) => (segment.startsWith('{') ? encode(queryText(input[form.label])) : segment));
  const names = Object.keys(form.query).sort();
  const pairs = names.flatMap((name) => queryValues(input[name]).map((value) => `${name}=${encode(value)}`));
  const query = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  const url = `${baseUrl.replace(/\/$/, '')}/${apiVersion}/${path.join('/')}${query}`;
  const body = requestBody(api, input);
  if (!body) return { method: form.method, url, headers: {} };
  return { method: form.method, url, headers: { 'content-type': body.type }, body: body.bytes };
}

function requestBody(api: Api, input: ApiInput): { readonly type: string; readonly bytes: Uint8Array } | undefined {
  const form = apis[api];
  if (form.body === 'none') return undefined;
  if (form.body === 'members') {
    const outside = new Set<string>([form.label, ...Object.keys(form.query)]);
    const members = Object.fromEntries(Object.entries(input).filter(([name]) => !outside.has(name)));
    return { type: 'application/json', bytes: toBytes(JSON.stringify(members)) };
  }
  const payload = input[form.body.payload];
  if (form.body.as === 'json') return { type: 'application/json', bytes: toBytes(JSON.stringify(payload ?? {})) };
  const bytes = payload instanceof Uint8Array ? payload : toBytes(typeof payload === 'string' ? payload : '');
  return { type: 'application/octet-stream', bytes };
}

function queryValues(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(queryText) : [queryText(value)];
}

function queryText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z');
  return value === undefined || value === null ? '' : String(value);
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

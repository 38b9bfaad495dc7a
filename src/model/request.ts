import { type Api, apis, apiVersion, type QueryType } from './api.ts';
import { toBytes } from './body.ts';
import type { WireRequest } from './endpoint.ts';

/** Any input of any of the nine operations: members by their names in the API. */
export type ApiInput = Readonly<Record<string, unknown>>;

/**
 * The request that carries an input, as the AWS SDKs write it: RFC 3986 encoding, the label as one path segment, query
 * members in alphabetical order. Nothing is checked: a test may send what is wrong. Members of the input that are
 * `undefined` or `null` are left out; timestamps in the query, dates or epoch seconds, travel as ISO 8601; half a
 * surrogate pair becomes U+FFFD.
 */
export function toRequest(api: Api, input: ApiInput, baseUrl: string): WireRequest {
  const form = apis[api];
  const path = form.path.map((segment) =>
    segment.startsWith('{') ? encode(queryText(input[form.label], 'string')) : segment,
  );
  const members = Object.entries(form.query).sort(([one], [other]) => (one < other ? -1 : 1));
  const pairs = members.flatMap(([name, type]) =>
    queryValues(input[name], type).map((text) => `${name}=${encode(text)}`),
  );
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
    const members = Object.fromEntries(
      Object.entries(input).filter(([name, value]) => value !== null && !outside.has(name)),
    );
    return { type: 'application/json', bytes: toBytes(JSON.stringify(members)) };
  }
  const payload = input[form.body.payload];
  if (form.body.as === 'json') return { type: 'application/json', bytes: toBytes(JSON.stringify(payload ?? {})) };
  const bytes = payload instanceof Uint8Array ? payload : toBytes(typeof payload === 'string' ? payload : '');
  return { type: 'application/octet-stream', bytes };
}

function queryValues(value: unknown, type: QueryType): readonly string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map((one) => queryText(one, type)) : [queryText(value, type)];
}

function queryText(value: unknown, type: QueryType): string {
  const date = type === 'timestamp' && typeof value === 'number' ? new Date(Math.round(value * 1000)) : value;
  if (date instanceof Date && !Number.isNaN(date.getTime())) return date.toISOString().replace('.000Z', 'Z');
  return value === undefined || value === null ? '' : String(value);
}

function encode(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed());
  return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

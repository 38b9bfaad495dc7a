import type { Api } from '../model/api.ts';
import { bodyText } from '../model/body.ts';
import { parseJson } from './parse-json.ts';

/** An answer that refuses a request, as its rules see it. */
export interface ErrorScope {
  readonly api: Api | undefined;
  readonly status: number | undefined;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The exception's name as a client reads it: from the header, else from the body. */
  readonly name: string | undefined;
  /** The members of the body, or `undefined` when it is no JSON object. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/** An answer from outside, whatever it is. */
export function errorScope(response: unknown, api: Api | undefined): ErrorScope {
  const { status, headers, body } = members(response) ?? {};
  const names = Object.entries(members(headers) ?? {});
  const texts = names.flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : []));
  const wire = { headers: Object.fromEntries(texts) as Record<string, string>, body: members(bodyOf(body)) };
  const known = typeof status === 'number' ? status : undefined;
  return { api, status: known, ...wire, name: nameOf(wire.headers, wire.body) };
}

function nameOf(headers: ErrorScope['headers'], body: ErrorScope['body']): string | undefined {
  const name = headers['x-amzn-errortype'] ?? body?.__type ?? body?.code;
  // clients drop a namespace before `#` and an address after `:`
  return typeof name === 'string' ? name.replace(/:.*$/s, '').replace(/^.*#/s, '') || undefined : undefined;
}

function bodyOf(body: unknown): unknown {
  if (!(body instanceof Uint8Array) && !(Array.isArray(body) && body.every((piece) => piece instanceof Uint8Array))) {
    return undefined;
  }
  return parseJson(bodyText(body))?.value;
}

function members(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, unknown>>; // any object may be read by any name
}

import type { Api } from '../model/api.ts';
import { bodyText } from '../model/body.ts';
import { type ExceptionForm, exceptions } from '../model/exceptions.ts';
import { parseJson } from './parse-json.ts';
import type { WholeRule } from './rule.ts';

/** An answer that refuses a request, as its rules see it. */
export interface ErrorScope {
  readonly api: Api | undefined;
  readonly status: number | undefined;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The exception's name as a client reads it: from the header, else from the body. */
  readonly name: string | undefined;
  /** How the model spells the exception, where it is known. */
  readonly form: ExceptionForm | undefined;
  /** The members of the body, or `undefined` when it is no JSON object. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/** A rule about an answer that refuses a request. */
export type ErrorRule = WholeRule<ErrorScope>;

/** An answer from outside, whatever it is. */
export function errorScope(response: unknown, api: Api | undefined): ErrorScope {
  const { status, headers, body } = members(response) ?? {};
  const names = Object.entries(members(headers) ?? {});
  const texts = names.flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : []));
  const wire = { headers: Object.fromEntries(texts) as Record<string, string>, body: members(bodyOf(body)) };
  const known = typeof status === 'number' ? status : undefined;
  const name = nameOf(wire.headers, wire.body);
  return { api, status: known, ...wire, name, form: formOf(name) };
}

function formOf(name: string | undefined): ExceptionForm | undefined {
  const table: Readonly<Record<string, ExceptionForm>> = exceptions;
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function nameOf(headers: ErrorScope['headers'], body: ErrorScope['body']): string | undefined {
  const name = headers['x-amzn-errortype'] ?? body?.__type ?? body?.code;
  // clients drop a namespace before `#` and an address after `:`
  return typeof name === 'string' ? name.replace(/:.*$/s, '').replace(/^.*#/s, '') || undefined : undefined;
}

function bodyOf(body: unknown): unknown {
  // a list with holes has all its pieces only when it is read as one without
  const pieces: readonly unknown[] = Array.isArray(body) ? Array.from(body) : [body];
  return pieces.every((piece) => piece instanceof Uint8Array) ? parseJson(bodyText(pieces))?.value : undefined;
}

function members(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, unknown>>; // any object may be read by any name
}

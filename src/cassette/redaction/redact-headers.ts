import type { Headers } from '../har/exchange.ts';
import { redactHost } from './redact-url.ts';
import { shortestSecret } from './secrets.ts';
import type { RedactionTools } from './tools.ts';

/** The headers with their values replaced, but for those that are known to tell nothing; the names stay. */
export function redactHeaders(headers: Headers, tools: RedactionTools): Headers {
  return headers.map(([name, value]) => [redactName(name, tools), redactValue(name, value, tools)]);
}

const plain: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'amz-sdk-request',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'expect',
  'keep-alive',
  'pragma',
  'retry-after',
  'transfer-encoding',
  'user-agent',
  'vary',
  'x-amz-date',
  'x-amz-user-agent',
]);
const errorNames: ReadonlySet<string> = new Set(['x-amzn-errortype', 'x-amzn-error-message']);
const requestIds: ReadonlySet<string> = new Set(['x-amzn-requestid', 'x-amz-request-id', 'amz-sdk-invocation-id']);

function redactValue(name: string, value: string, tools: RedactionTools): string {
  const { placeholders, scrubber } = tools;
  if (value === '') return value;
  if (plain.has(name)) return scrubber.scrubLabel(plainForms.get(name)?.exec(value)?.[0] ?? unformed(name, value));
  if (errorNames.has(name)) return scrubber.scrubMessage(value);
  if (requestIds.has(name)) return placeholders.of('request', value);
  if (name === 'host') return redactHost(value, tools);
  return 'redacted';
}

const mediaType = /^[a-z]+\/[\w.+-]+(?:\s*;\s*charset="?[\w-]{1,20}"?)?/i;
const seconds = /^\d{1,12}$/;
const httpDate = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{5,8} (?:GMT|UTC|[+-]\d{4})$/;

// the part of such a header that can be nothing else than what it is called: a boundary of a form may be anything
const plainForms: ReadonlyMap<string, RegExp> = new Map([
  ['content-type', mediaType],
  ['content-length', seconds],
  ['retry-after', new RegExp(`${seconds.source}|${httpDate.source}`)],
  ['date', httpDate],
  ['x-amz-date', /^\d{8}T\d{6}Z$/],
]);

function unformed(name: string, value: string): string {
  return plainForms.has(name) ? 'redacted' : value;
}

function redactName(name: string, { placeholders }: RedactionTools): string {
  return /^[a-z][a-z0-9-]{0,63}$/.test(name) && !/\d{4}/.test(name) ? name : placeholders.of('key', name);
}

const secretHeader = /auth|cookie|token|secret|key|credential|signature|session|password/;

/** The parts of the headers' values that open a door somewhere: tokens, signatures, cookies, key ids. */
export function secretsOf(headers: Headers): readonly string[] {
  return headers
    .filter(([name]) => secretHeader.test(name) && !plain.has(name))
    .flatMap(([, value]) => [
      value,
      ...value
        .replace(signedHeaders, '')
        .split(/[\s,;]+/)
        .flatMap(valueParts),
    ])
    .filter((part) => !publicText.test(part) && !publicWord.test(part));
}

// `Credential=KEY/20260101/eu-west-1/lambda/aws4_request`, `session=VALUE`
function valueParts(part: string): readonly string[] {
  const value = part.slice(part.indexOf('=') + 1) || part; // what ends in `=` is padded
  const [first = ''] = value.split('/');
  return value.length < shortestSecret ? [] : [part, value, first];
}

// names of headers, which stand in every request
const signedHeaders = /SignedHeaders=[^,\s]*/i;

// what stands in every such header, and in other places too
const publicText = /^(?:AWS4-HMAC-SHA256|aws4_request|SameSite=\w+|Max-Age=\d+|Expires=.*|Path=.*|Domain=.*)$/i;
const publicWord = /^(?:[A-Z]?[a-z]{1,15}|HttpOnly|[\d:]+)$/;

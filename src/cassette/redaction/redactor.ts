import { apis } from '../../model/api.ts';
import { withLength } from '../har/decode-content.ts';
import { type Exchange, type Headers, hasFailed, type TextBody } from '../har/exchange.ts';
import { readCall } from '../har/read-call.ts';
import { textBodyLength } from '../har/text-body.ts';
import { matchPointers } from '../json/pointer.ts';
import type { Shape } from './member-role.ts';
import { pathOf, top } from './place.ts';
import { createPlaceholders, type Replaced } from './placeholders.ts';
import { redactBody } from './redact-body.ts';
import { redactHeaders, secretsOf } from './redact-headers.ts';
import { isPlainKey, redactSensitive } from './redact-sensitive.ts';
import { redactUrl, secretsOfUrl } from './redact-url.ts';
import { remembered } from './remembered.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { createTextScrubber } from './text-scrubber.ts';
import type { RedactionTools } from './tools.ts';

/** Redacts the exchanges of one file, in their order. */
export interface Redactor {
  readonly redact: (exchange: Exchange) => Exchange;
  readonly tools: RedactionTools;
}

/** What a redactor is told; see `RedactOptions`. */
export interface RedactorSettings {
  readonly allow: readonly string[];
  readonly secrets: readonly string[];
}

/** A redactor that has seen nothing yet. */
export function createRedactor(settings: RedactorSettings): Redactor {
  const secrets = createSecrets();
  const placeholders = createPlaceholders((replaced) => learnReplaced(replaced, secrets));
  const scrubber = createTextScrubber(placeholders, secrets);
  for (const secret of settings.secrets) secrets.learn(secret, 'redacted');
  const allows = allowing(settings.allow);
  const plainKey = remembered(isPlainKey);
  const tools = { placeholders, secrets, scrubber, allows, isPlainKey: plainKey, keptIds: new Set<string>() };
  return { tools, redact: (exchange) => redactExchange(exchange, tools) };
}

function allowing(patterns: readonly string[]): RedactionTools['allows'] {
  if (patterns.length === 0) return () => false;
  const means = matchPointers(patterns);
  return (place) => means(pathOf(place));
}

// what stands in a place of its own may turn up in a message, a header or the name of something
function learnReplaced({ kind, value, placeholder }: Replaced, secrets: Secrets): void {
  if (value === placeholder) return;
  if (kind === 'function' || kind === 'name') secrets.learnName(value, placeholder);
  else if (!taken.has(kind)) secrets.learn(value, placeholder);
}

const taken: ReadonlySet<string> = new Set(['text', 'number', 'key', 'host', 'path', 'resource']);

function redactExchange(exchange: Exchange, tools: RedactionTools): Exchange {
  const { outcome } = exchange;
  const answered = hasFailed(outcome) ? [] : outcome.headers;
  const found = [...secretsOf(exchange.requestHeaders), ...secretsOf(answered), ...secretsOfUrl(exchange.url)];
  for (const secret of found) tools.secrets.learn(secret, 'redacted');
  const url = redactUrl(exchange.method, exchange.url, tools);
  const request = redactRequest(exchange, tools);
  return { ...exchange, url, ...request, outcome: redactOutcome(exchange, tools) };
}

function redactRequest(exchange: Exchange, tools: RedactionTools): Pick<Exchange, 'requestHeaders' | 'requestBody'> {
  const headers = redactHeaders(exchange.requestHeaders, tools);
  const { requestBody } = exchange;
  if (!requestBody) return { requestHeaders: headers };
  const body = redactRequestBody(exchange, requestBody, tools);
  return { requestHeaders: withLength(headers, textBodyLength(body)), requestBody: body };
}

function redactRequestBody(exchange: Exchange, body: TextBody, tools: RedactionTools): TextBody {
  if (exchange.kind === 'invocation') return redactText(body, 'InvocationPayload', tools);
  const api = readCall(exchange)?.api;
  const form = api && apis[api].body;
  if (!api || !form || form === 'none') return redactText(body, undefined, tools);
  if (form === 'members') return redactText(body, `${api}Request`, tools);
  if (form.as === 'json') return redactText(body, 'ErrorObject', tools);
  return { text: redactSensitive(body.text, { ...top, depth: 0 }, tools) };
}

function redactOutcome(exchange: Exchange, tools: RedactionTools): Exchange['outcome'] {
  const { outcome } = exchange;
  if (hasFailed(outcome)) return { failure: tools.scrubber.scrubLabel(outcome.failure) };
  const headers: Headers = redactHeaders(outcome.headers, tools);
  const body = redactText(outcome.body, answerShape(exchange, outcome.status), tools);
  const raw = outcome.delivery?.raw && { raw: new Uint8Array(Buffer.from('redacted')) };
  return {
    status: outcome.status,
    headers: withLength(headers, textBodyLength(body)),
    body,
    ...(outcome.delivery && { delivery: { ...outcome.delivery, ...raw } }),
  };
}

function answerShape(exchange: Exchange, status: number): Shape {
  if (exchange.kind === 'invocation') return 'InvocationOutput';
  const api = readCall(exchange)?.api;
  if (!api) return undefined;
  return status < 300 ? `${api}Response` : 'Refusal';
}

// bytes that are no text go as a whole, as base64 of them would hide what is inside
function redactText(body: TextBody, shape: Shape, tools: RedactionTools): TextBody {
  return body.encoding
    ? { text: tools.placeholders.of('text', body.text) }
    : { text: redactBody(body.text, shape, tools) };
}

import type { Delivery } from '../../model/endpoint.ts';
import { isObject, ownMember } from '../json/parse-json.ts';
import { toPointer } from '../json/pointer.ts';
import type { Exchange, Headers, TextBody } from './exchange.ts';

/**
 * The exchange that an entry of a HAR file speaks of. Only what a replay needs is demanded; what is missing besides is
 * taken as absent, for exporters differ.
 *
 * @throws SyntaxError when the entry is none, with the pointer to what is wrong.
 */
export function readEntry(entry: unknown, index: number): Exchange {
  const at = (...path: readonly string[]): Place => ({
    entry,
    path,
    pointer: toPointer(['log', 'entries', index, ...path]),
  });
  const durable = ownMember(entry, '_durable');
  return {
    kind: ownMember(durable, 'kind') === 'invocation' ? 'invocation' : 'call',
    startedAt: readTime(find(at('startedDateTime'))),
    duration: readNumber(find(at('time'))),
    method: demandText(at('request', 'method')).toUpperCase(),
    url: demandText(at('request', 'url')),
    requestHeaders: readHeaders(find(at('request', 'headers'))),
    ...readRequestBody(find(at('request', 'postData'))),
    outcome: readOutcome(at, durable),
  };
}

interface Place {
  readonly entry: unknown;
  readonly path: readonly string[];
  readonly pointer: string;
}

function find(place: Place): unknown {
  return place.path.reduce<unknown>(ownMember, place.entry);
}

function demandText(place: Place): string {
  const value = find(place);
  if (typeof value === 'string') return value;
  throw new SyntaxError(`Cannot read the HAR entry at '${place.pointer}': found ${typeName(value)}, expected a string`);
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : value === undefined ? 'nothing' : typeof value;
}

function readTime(value: unknown): number {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? 0 : time;
}

function readNumber(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? value : 0;
}

function readHeaders(value: unknown): Headers {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) => {
    const [name, text] = [ownMember(pair, 'name'), ownMember(pair, 'value')];
    // pseudo-headers of HTTP/2 (`:path`) repeat what the entry says elsewhere
    if (typeof name !== 'string' || typeof text !== 'string' || name.startsWith(':')) return [];
    return [[name.toLowerCase(), text] as const];
  });
}

function readRequestBody(value: unknown): { readonly requestBody?: TextBody } {
  const text = ownMember(value, 'text');
  if (typeof text !== 'string') return {};
  return { requestBody: textBody(text, ownMember(value, '_encoding') ?? ownMember(value, 'encoding')) };
}

function textBody(text: string, encoding: unknown): TextBody {
  return encoding === 'base64' ? { text, encoding } : { text };
}

function readOutcome(at: (...path: readonly string[]) => Place, durable: unknown): Exchange['outcome'] {
  const failure = find(at('response', '_error'));
  const place = at('response', 'status');
  const status = find(place);
  if (status === 0) return { failure: typeof failure === 'string' ? failure : 'ECONNRESET' };
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 999)
    throw new SyntaxError(
      `Cannot read the HAR entry at '${place.pointer}': found ${String(status)}, expected an HTTP status`,
    );
  const text = find(at('response', 'content', 'text'));
  const body = textBody(typeof text === 'string' ? text : '', find(at('response', 'content', 'encoding')));
  return {
    status,
    headers: readHeaders(find(at('response', 'headers'))),
    body,
    ...readDelivery(ownMember(durable, 'delivery')),
  };
}

const ends: ReadonlySet<unknown> = new Set(['reset', 'close', 'hang', 'refuse']);

function readDelivery(value: unknown): { readonly delivery?: Delivery } {
  if (!isObject(value)) return {};
  const known = Object.entries(value).filter(([name, found]) => deliveryTests.get(name)?.(found));
  const delivery = Object.fromEntries(known) as Delivery; // each member has passed the test of its type
  const raw = ownMember(value, 'raw');
  return { delivery: typeof raw === 'string' ? { ...delivery, raw: fromBase64(raw) } : delivery };
}

const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0;

// a map, for a file may name a member `constructor`
const deliveryTests: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['delayMs', isAmount],
  ['chunkBytes', isAmount],
  ['pauseMs', isAmount],
  ['stopAfterBytes', isAmount],
  ['then', (value) => ends.has(value)],
  ['declareLength', (value) => typeof value === 'boolean'],
]);

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

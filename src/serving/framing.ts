import { bodyLength, travellingBody } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';

const framing: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding']);

/** Headers that speak of one connection and must not be passed on to another. */
const hopByHop: ReadonlySet<string> = new Set([...framing, 'connection', 'keep-alive', 'te', 'trailer', 'upgrade']);

/** The headers of a message that is passed on: what was said of its own connection stays behind. */
export function passedOn(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));
}

/**
 * The headers as they travel. The door alone says where the body ends, so an answer's own `content-length` and
 * `transfer-encoding` are dropped: a lie about them is told with `delivery.raw`.
 */
export function travellingHeaders(response: WireResponse): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const written in response.headers) {
    const value = response.headers[written];
    const name = written.toLowerCase();
    if (value !== undefined && !framing.has(name)) headers[name] = value;
  }
  if (response.delivery?.declareLength !== false && response.status !== 204) {
    headers['content-length'] = String(bodyLength(travellingBody(response)));
  }
  return headers;
}

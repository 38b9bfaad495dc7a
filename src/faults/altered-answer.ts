import { toBytes } from '../model/body.ts';
import type { Delivery, WireResponse } from '../model/endpoint.ts';

/** Whether a client gets the answer whole, and with success: only such answers can be made worse. */
export function arrives(answer: WireResponse): boolean {
  return answer.status >= 200 && answer.status < 300 && !isBroken(answer);
}

/** Whether the answer's journey already ends badly. */
export function isBroken({ delivery }: WireResponse): boolean {
  return delivery?.then !== undefined || delivery?.raw !== undefined || delivery?.stopAfterBytes !== undefined;
}

/** The answer with another body, its declared length kept true where it declares one. */
export function withBody(answer: WireResponse, body: Uint8Array): WireResponse {
  const declared = answer.headers['content-length'] !== undefined;
  const headers = declared ? { ...answer.headers, 'content-length': String(body.length) } : answer.headers;
  return { ...answer, headers, body };
}

/** The answer with a JSON body. */
export function withJson(answer: WireResponse, json: unknown): WireResponse {
  return withBody(answer, toBytes(JSON.stringify(json)));
}

/** The answer with more said about its journey; delays add up. */
export function withDelivery(answer: WireResponse, delivery: Delivery): WireResponse {
  const delayMs = (answer.delivery?.delayMs ?? 0) + (delivery.delayMs ?? 0);
  return { ...answer, delivery: { ...answer.delivery, ...delivery, ...(delayMs > 0 && { delayMs }) } };
}

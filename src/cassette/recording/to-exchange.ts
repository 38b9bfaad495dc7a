import { bodyBytes } from '../../model/body.ts';
import type { WireRequest, WireResponse } from '../../model/endpoint.ts';
import { networkCodeOf } from '../../model/network-error.ts';
import { decodeContent } from '../har/decode-content.ts';
import type { Answered, Exchange, Failed, Headers, TextBody } from '../har/exchange.ts';
import { toTextBody } from '../har/text-body.ts';

/** The part of an exchange that is known before the answer. Taken at once: a client may use its buffers again. */
export type Asked = Pick<Exchange, 'method' | 'url' | 'requestHeaders' | 'requestBody'>;

/** A request as an exchange holds it. */
export function toAsked(request: WireRequest): Asked {
  const headers = Object.entries(request.headers);
  if (!request.body) return { method: request.method, url: request.url, requestHeaders: headers };
  const content = toText(headers, request.body);
  return { method: request.method, url: request.url, requestHeaders: content.headers, requestBody: content.body };
}

/** An answer as an exchange holds it. */
export function toAnswered(response: WireResponse): Answered {
  const { headers, body } = toText(Object.entries(response.headers), bodyBytes(response.body));
  return { status: response.status, headers, body, ...(response.delivery && { delivery: response.delivery }) };
}

function toText(headers: Headers, bytes: Uint8Array): { readonly headers: Headers; readonly body: TextBody } {
  const content = decodeContent({ headers, bytes });
  return { headers: content.headers, body: toTextBody(content.bytes) };
}

/** What a thrown error says about the connection, or `undefined` when it is about something else. */
export function toFailed(error: unknown): Failed | undefined {
  const code = networkCodeOf(error);
  return code === undefined ? undefined : { failure: code };
}

import type { WireResponse } from './endpoint.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const laterDecoder = new TextDecoder('utf-8', { ignoreBOM: true }); // a mark is one at the beginning only

/** The body's bytes in one piece. The result may share memory with the answer: read it, do not change it. */
export function bodyBytes(body: WireResponse['body']): Uint8Array {
  if (body instanceof Uint8Array) return body;
  if (body.length === 1 && body[0]) return body[0];
  const whole = new Uint8Array(bodyLength(body));
  let offset = 0;
  for (const piece of body) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/** How many bytes the body has. */
export function bodyLength(body: WireResponse['body']): number {
  if (body instanceof Uint8Array) return body.length;
  let bytes = 0;
  for (const piece of body) bytes += piece.length;
  return bytes;
}

/** The body as text; bytes that are not UTF-8 become U+FFFD. */
export function bodyText(body: WireResponse['body']): string {
  if (body instanceof Uint8Array || body.length > mostPieces) return decoder.decode(bodyBytes(body));
  return piecesText(body);
}

// more than a body of the service's limit has on its way through a socket
const mostPieces = 128;

// piece by piece: to join the bytes of a large body first takes longer than to decode them
function piecesText(pieces: readonly Uint8Array[]): string {
  let text = '';
  let begin = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    const endsInside = (pieces[at]?.at(-1) ?? 0x80) >= 0x80; // a character may go on in the next piece
    if (endsInside && at + 1 < pieces.length) continue;
    text += (begin === 0 ? decoder : laterDecoder).decode(bodyBytes(pieces.slice(begin, at + 1)));
    begin = at + 1;
  }
  return text;
}

/** A text's UTF-8 bytes. */
export function toBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Whether a text has more UTF-8 bytes than this; they are counted only where its length leaves a doubt. */
export function exceedsBytes(text: string, most: number): boolean {
  // a UTF-16 unit needs one byte at least and three at most
  return text.length > most || (text.length * 3 > most && toBytes(text).length > most);
}

/**
 * The answer's body as a JSON value.
 *
 * @throws SyntaxError when the body is not JSON.
 */
export function bodyJson(body: WireResponse['body']): unknown {
  return JSON.parse(bodyText(body)) as unknown;
}

/** Whether HTTP lets an answer of this status have a body. */
export function mayHaveBody(status: number): boolean {
  return status !== 204 && status !== 205 && status !== 304;
}

/** The body as it may travel: nothing where the status allows none. */
export function travellingBody(response: WireResponse): WireResponse['body'] {
  return mayHaveBody(response.status) ? response.body : [];
}

/** An answer with a JSON body and the headers that the service sends with one. */
export function jsonResponse(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: toBytes(JSON.stringify(value)) };
}

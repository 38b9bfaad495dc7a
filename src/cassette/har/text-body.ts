import { bodyBytes, toBytes } from '../../model/body.ts';
import type { WireResponse } from '../../model/endpoint.ts';
import type { TextBody } from './exchange.ts';

// a byte order mark is part of the body: a decoder that drops it would change what the client saw
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text, or as base64 when they are no UTF-8; either way the bytes can be had back. */
export function toTextBody(body: WireResponse['body']): TextBody {
  const bytes = bodyBytes(body);
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { text: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
  }
}

/** The bytes of a text body. */
export function fromTextBody(body: TextBody): Uint8Array {
  return body.encoding === 'base64' ? new Uint8Array(Buffer.from(body.text, 'base64')) : toBytes(body.text);
}

/** How many bytes a text body has. */
export function textBodyLength(body: TextBody): number {
  return body.encoding === 'base64' ? Buffer.byteLength(body.text, 'base64') : Buffer.byteLength(body.text);
}

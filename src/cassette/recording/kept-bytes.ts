import type { WireResponse } from '../../model/endpoint.ts';

/**
 * Bytes that nobody can change, as a text of one sign a byte. It is made in the engine's own memory for what does not live
 * long, and takes a twentieth of the time of reading a page. A copy in a buffer took a sixth: the system clears its memory
 * first, and the collector counts it as more work to come.
 */
export type KeptBytes = string;

/** Keeps a body as it is now. */
export function keepBytes(body: WireResponse['body']): KeptBytes {
  if (body instanceof Uint8Array) return toText(body);
  let text = '';
  for (const piece of body) text += toText(piece);
  return text;
}

/** The bytes that were kept, in memory of their own. */
export function keptBytes(text: KeptBytes): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function toText({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

/**
 * A 32-bit hash of a text, for ids and draws that must come out the same on every machine. It guards nothing: use it
 * where a collision is no harm.
 */
export function hash32(text: string, seed = 0): number {
  let hash = (seed ^ 0x9e3779b9) | 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x85ebca6b);
    hash = (hash << 13) | (hash >>> 19);
  }
  return finish(hash ^ text.length);
}

/** A text's hash as this many bytes, the same on every machine. */
export function hashBytes(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index += 4) {
    const word = hash32(text, index + 1);
    for (let byte = 0; byte < 4 && index + byte < length; byte += 1) bytes[index + byte] = word >>> (byte * 8);
  }
  return bytes;
}

/** A text's hash in the form of a version 4 UUID. */
export function hashUuid(text: string): string {
  const bytes = hashBytes(text, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Bytes as standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

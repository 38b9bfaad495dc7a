/**
 * A 32-bit hash of a text, for ids and draws that must come out the same on every machine. It guards nothing: use it
 * where a collision is no harm.
 */
export function hash32(text: string, seed = 0): number {
  return finish(goOn(begin(seed), text) ^ text.length);
}

/** A text's hash as this many bytes, the same on every machine. */
export function hashBytes(text: string, length: number): Uint8Array {
  return hasherOf(text, length)('');
}

/** {@link hashBytes} of texts that begin alike: what they share is hashed once. */
export function hasherOf(beginning: string, length: number): (rest: string) => Uint8Array {
  const words: number[] = [];
  for (let word = 0; word * 4 < length; word += 1) words.push(goOn(begin(word * 4 + 1), beginning));
  return (rest) => {
    const bytes = new Uint8Array(length);
    for (let index = 0; index < length; index += 4) {
      const word = finish(goOn(words[index / 4] ?? 0, rest) ^ (beginning.length + rest.length));
      for (let byte = 0; byte < 4 && index + byte < length; byte += 1) bytes[index + byte] = word >>> (byte * 8);
    }
    return bytes;
  };
}

/** A text's hash in the form of a version 4 UUID. */
export function hashUuid(text: string): string {
  return uuidOf(hashBytes(text, 16));
}

/** Sixteen bytes in the form of a version 4 UUID. */
export function uuidOf(bytes: Uint8Array): string {
  let hex = '';
  for (let index = 0; index < 16; index += 1) {
    const byte = bytes[index] ?? 0;
    hex += hexPairs[index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte] ?? '';
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Every byte as two hex digits. */
export const hexPairs: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A 32-bit word as eight hex digits. */
export function hexWord(word: number): string {
  const hex = (shift: number): string => hexPairs[(word >>> shift) & 0xff] ?? '';
  return hex(24) + hex(16) + hex(8) + hex(0);
}

/** Bytes as standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(binary(bytes));
}

/** Bytes as a text of one character each. */
export function binary(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 1) text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}

function begin(seed: number): number {
  return (seed ^ 0x9e3779b9) | 0;
}

function goOn(begun: number, text: string): number {
  let hash = begun;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x85ebca6b);
    hash = (hash << 13) | (hash >>> 19);
  }
  return hash;
}

function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

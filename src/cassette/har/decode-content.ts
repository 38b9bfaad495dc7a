import type { Headers } from './exchange.ts';
import { toTextBody } from './text-body.ts';

/** A body and the headers that belong to it. */
export interface Content {
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/**
 * A body without its content encoding, and the headers without the one that spoke of it: a compressed body would carry
 * its secrets past any redaction. Text under such a header was decoded on its way here, as `fetch` does; other bytes
 * that do not decode stay as they are.
 */
export function decodeContent({ headers, bytes }: Content): Content {
  const encoding = headers
    .find(([name]) => name === 'content-encoding')?.[1]
    .trim()
    .toLowerCase();
  if (!encoding) return { headers, bytes };
  const decoded = decode(encoding, bytes) ?? (toTextBody(bytes).encoding ? undefined : bytes);
  if (!decoded) return { headers, bytes };
  const rest = headers.filter(([name]) => name !== 'content-encoding');
  return { headers: withLength(rest, decoded.length), bytes: decoded };
}

/** The headers with this length where they tell one. */
export function withLength(headers: Headers, bytes: number): Headers {
  return headers.map(([name, value]) => [name, name === 'content-length' ? String(bytes) : value]);
}

function decode(encoding: string, bytes: Uint8Array): Uint8Array | undefined {
  try {
    return decoderOf(encoding)?.(bytes);
  } catch {
    return undefined;
  }
}

function decoderOf(encoding: string): ((bytes: Uint8Array) => Uint8Array) | undefined {
  const zlib = process.getBuiltinModule('node:zlib');
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.gunzipSync;
  if (encoding === 'deflate') return zlib.inflateSync;
  if (encoding === 'br') return zlib.brotliDecompressSync;
  return encoding === 'zstd' ? zlib.zstdDecompressSync : undefined; // zstd from Node 22.15 on
}

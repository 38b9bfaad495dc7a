import type { WireRequest } from '../model/endpoint.ts';
import { type ReadRequest, readRequest } from './read-request.ts';

/** Requests that are remembered at most, and characters of the longest URL of them. */
const slots = 512;
const longest = 2048;

/**
 * Reads requests as {@link readRequest} does, and those without a body that were read before by heart: a client that reads
 * an execution again asks the same questions, and to take one apart costs more than to answer it.
 */
export function rememberedReads(): (request: WireRequest) => ReadRequest {
  const reads = Array.from({ length: slots }, (): Remembered | undefined => undefined);
  return (request) => {
    const { method, url, body } = request;
    if (method !== 'GET' || body !== undefined || url.length > longest) return readRequest(request);
    const slot = slotOf(url);
    const known = reads[slot];
    if (known?.url === url) return known.read;
    const read = readRequest(request);
    reads[slot] = { url, read };
    return read;
  };
}

interface Remembered {
  readonly url: string;
  readonly read: ReadRequest;
}

// from the last characters, where names, markers and sizes stand: a map would read the whole URL for its hash, which takes
// longer than all else that an answer needs
function slotOf(url: string): number {
  let mixed = url.length;
  for (let at = Math.max(0, url.length - 64); at < url.length; at += 1) mixed = (mixed * 31 + url.charCodeAt(at)) | 0;
  return mixed & (slots - 1);
}

import type { WireRequest } from '../model/endpoint.ts';
import { type ReadRequest, readRequest } from './read-request.ts';

/** Requests that are remembered, and characters of the longest URL of them. */
const kept = 512;
const longest = 2048;

/**
 * Reads requests as {@link readRequest} does, and those without a body that were read before by heart: a client that reads
 * an execution again asks the same questions, and to take one apart costs more than to answer it.
 */
export function rememberedReads(): (request: WireRequest) => ReadRequest {
  const reads = new Map<string, ReadRequest>();
  return (request) => {
    const { method, url, body } = request;
    if (method !== 'GET' || body !== undefined || url.length > longest) return readRequest(request);
    const known = reads.get(url);
    if (known) return known;
    const read = readRequest(request);
    if (reads.size >= kept) reads.clear();
    reads.set(url, read);
    return read;
  };
}

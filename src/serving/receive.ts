import type { IncomingMessage } from 'node:http';
import type { WireRequest } from '../model/endpoint.ts';
import { limits } from '../model/limits.ts';

/** Bytes of the largest request body that is taken. */
export const requestBytes: number = limits.requestBytes;

/**
 * Reads a request off the socket; `undefined` stands for one that is too large. A request without a body is handed over
 * in the same tick. Of a client that goes away in the middle nothing is heard.
 */
export function receive(
  incoming: IncomingMessage,
  origin: string,
  done: (request: WireRequest | undefined) => void,
): void {
  const { headers } = incoming;
  const declared = headers['content-length'];
  if (declared === undefined && headers['transfer-encoding'] === undefined) done(requestOf(incoming, origin));
  else if (Number(declared) > requestBytes) done(undefined);
  else collect(incoming, (body) => done(body && requestOf(incoming, origin, body)));
}
function collect(incoming: IncomingMessage, done: (body: Uint8Array | undefined) => void): void {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const add = (piece: Buffer): void => {
    bytes += piece.length;
    if (bytes <= requestBytes) {
      pieces.push(piece);
      return;
    }
    incoming.off('data', add).off('end', end);
    done(undefined);
  };
  const end = (): void => {
    const whole = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
    done(new Uint8Array(whole.buffer, whole.byteOffset, whole.length));
  };
  incoming.on('data', add).on('end', end);
}

function requestOf(incoming: IncomingMessage, origin: string, body?: Uint8Array): WireRequest {
  const target = incoming.url ?? '/';
  const request = {
    method: incoming.method ?? 'GET',
    // joined as text: a client with a base path sends `//2025-…`, which `new URL(target, origin)` takes for a host
    url: target.startsWith('/') ? origin + target : target,
    headers: headersOf(incoming),
  };
  return body && body.length > 0 ? { ...request, body } : request;
}

function headersOf(incoming: IncomingMessage): Readonly<Record<string, string>> {
  const { headers } = incoming;
  if (headers['set-cookie'] === undefined) return headers as Record<string, string>; // only set-cookie comes as a list
  return { ...(headers as Record<string, string>), 'set-cookie': headers['set-cookie'].join(', ') };
}

import { bodyBytes, bodyLength, travellingBody } from './body.ts';
import type { Delivery, WireResponse } from './endpoint.ts';
import { type NetworkError, networkError } from './network-error.ts';
import { hang, type Wait } from './wait.ts';

/** How a journey ends when it does not end well. */
export type Breakdown = 'reset' | 'close' | 'hang' | 'refuse';

/** A delivery with every choice made: what all doors read it as. */
export interface Journey {
  readonly delayMs: number;
  readonly pauseMs: number;
  /** `false`: it breaks down before the status and the headers. */
  readonly starts: boolean;
  /** The bytes that travel, in the pieces in which they do. */
  readonly pieces: Iterable<Uint8Array>;
  /** What happens in place of a clean end. */
  readonly breakdown: Breakdown | undefined;
}

/**
 * Reads a delivery. Without `stopAfterBytes`, `then` strikes before the headers; with it and without `then`, the
 * connection closes. A stop at or behind the last byte of a body of declared length is no stop: the client has it all.
 */
export function planJourney(response: WireResponse, delivery: Delivery): Journey {
  const { delayMs = 0, pauseMs = 0, stopAfterBytes, then } = delivery;
  // a size that is none, such as 0 or NaN, cuts nothing
  const chunkBytes = Number(delivery.chunkBytes) >= 1 ? delivery.chunkBytes : undefined;
  const starts = stopAfterBytes === undefined ? then === undefined : then !== 'refuse';
  const body = travellingBody(response);
  const length = bodyLength(body);
  const whole = stopAfterBytes === undefined || (stopAfterBytes >= length && delivery.declareLength !== false);
  const bytes = whole ? length : Math.max(0, stopAfterBytes);
  return {
    delayMs,
    pauseMs,
    starts,
    pieces: starts ? cut(body, { bytes, chunkBytes }) : [],
    breakdown: starts ? (whole ? undefined : (then ?? 'close')) : then,
  };
}

/**
 * Sets off at a door that has no socket: waits out the delay, then hands the journey to whoever reads its body.
 * Rejects where a client of a socket would see no headers, and never settles where that client would wait.
 */
export async function depart(response: WireResponse, delivery: Delivery, wait: Wait): Promise<Journey> {
  const journey = planJourney(response, delivery);
  if (journey.delayMs > 0) await wait.sleep(journey.delayMs, wait.signal);
  if (delivery.raw) throw rawError(delivery.raw);
  if (!journey.starts && journey.breakdown === 'hang') await hang(wait);
  if (!journey.starts) throw breakdownError(journey);
  return journey;
}

/** The body of a journey on its way: pieces with their pauses, then a clean end, an error, or nothing ever again. */
export async function* travel(journey: Journey, wait: Wait): AsyncGenerator<Uint8Array, void> {
  let first = true;
  for (const piece of journey.pieces) {
    if (!first && journey.pauseMs > 0) await wait.sleep(journey.pauseMs, wait.signal);
    first = false;
    yield piece;
  }
  if (journey.breakdown === 'hang') await hang(wait);
  if (journey.breakdown) throw breakdownError(journey);
}

/** The error that a client of the socket would see, with the texts of Node's own client. */
function breakdownError(journey: Pick<Journey, 'starts' | 'breakdown'>): NetworkError {
  if (journey.starts) return networkError('ECONNRESET', 'aborted');
  if (journey.breakdown === 'refuse') return networkError('ECONNREFUSED', 'connect ECONNREFUSED');
  return networkError('ECONNRESET', journey.breakdown === 'close' ? 'socket hang up' : 'read ECONNRESET');
}

/** What a client makes of `raw` bytes at a door that has no socket to write them to. */
function rawError(raw: Uint8Array): NetworkError {
  if (raw.length === 0) return networkError('ECONNRESET', 'socket hang up');
  return networkError('HPE_INVALID_CONSTANT', 'Parse Error: Expected HTTP/, RTSP/ or ICE/');
}

interface Cut {
  readonly bytes: number;
  readonly chunkBytes: number | undefined;
}

/** The first bytes of a body, as views: a chunk that would span two pieces is the only copy. */
function* cut(body: WireResponse['body'], { bytes, chunkBytes }: Cut): Generator<Uint8Array, void> {
  const pieces = chunkBytes === undefined && !(body instanceof Uint8Array) ? body : [bodyBytes(body)];
  let left = bytes;
  for (const piece of pieces) {
    const step = chunkBytes === undefined ? piece.length : Math.trunc(chunkBytes);
    for (let from = 0; from < piece.length && left > 0; from += step) {
      const chunk = piece.subarray(from, Math.min(from + step, piece.length, from + left));
      left -= chunk.length;
      yield chunk;
    }
  }
}

import { bodyBytes } from '../model/body.ts';
import type { Delivery, WireResponse } from '../model/endpoint.ts';

/** What receiving needs beside the answer. */
export interface Receiving {
  readonly signal?: AbortSignal | undefined;
  /** Waits this many milliseconds of real time. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * The bytes of an answer's body, after the time and with the accident that its delivery says.
 *
 * A connection that is refused rejects with `code` ECONNREFUSED; one that is reset, closed too early or speaks no HTTP
 * with ECONNRESET. A body of undeclared length that is closed early arrives short, for nothing tells that it is. A hanging
 * answer ends with the signal only, as everything here does.
 */
export async function receive(response: WireResponse, receiving: Receiving): Promise<Uint8Array> {
  const { delivery } = response;
  const whole = bodyBytes(response.body);
  if (!delivery) return whole;
  const wait = (milliseconds: number): Promise<void> => orAborted(receiving.sleep(milliseconds), receiving.signal);
  if (delivery.delayMs) await wait(delivery.delayMs);
  if (delivery.raw) throw accident('ECONNRESET', 'something that is no HTTP');
  const body = whole.subarray(0, bytesSent(whole.length, delivery));
  const pauses = delivery.chunkBytes ? Math.max(0, Math.ceil(body.length / delivery.chunkBytes) - 1) : 0;
  if (delivery.pauseMs && pauses > 0) await wait(delivery.pauseMs * pauses);
  if (delivery.then === 'hang') await orAborted(new Promise<never>(() => {}), receiving.signal);
  if (delivery.then === 'refuse') throw accident('ECONNREFUSED', 'a refused connection');
  if (delivery.then === 'reset') throw accident('ECONNRESET', 'a connection reset');
  if (isCutShort(whole.length, delivery)) throw accident('ECONNRESET', 'a connection closed too early');
  return body;
}

/** What the promise gives, unless the signal is aborted first: then its reason is thrown. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    // what is let go may still fail: the race has an ear for it
    return await Promise.race([aborted, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function bytesSent(length: number, delivery: Delivery): number {
  const stops = delivery.stopAfterBytes ?? (delivery.then ? 0 : length);
  return Math.min(stops, length);
}

function isCutShort(length: number, delivery: Delivery): boolean {
  if (delivery.then === 'close' && delivery.stopAfterBytes === undefined) return true;
  return bytesSent(length, delivery) < length && delivery.declareLength !== false;
}

function accident(code: 'ECONNRESET' | 'ECONNREFUSED', found: string): Error {
  return Object.assign(new Error(`Cannot receive the answer: found ${found}, expected a whole answer`), { code });
}

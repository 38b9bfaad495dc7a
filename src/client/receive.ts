import { bodyBytes } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { depart, travel } from '../model/journey.ts';
import type { Wait } from '../model/wait.ts';

/** {@link receivePieces} in one piece. */
export async function receive(response: WireResponse, wait: Wait): Promise<Uint8Array> {
  return bodyBytes(await receivePieces(response, wait));
}

/**
 * The bytes of an answer's body as they came, after the time and with the accident that its delivery says: it rejects with the error
 * of a connection that is refused, reset, closed too early or no HTTP. A hanging answer ends with the signal only.
 */
export async function receivePieces(response: WireResponse, wait: Wait): Promise<WireResponse['body']> {
  const { delivery } = response;
  if (delivery === undefined) return response.body;
  const pieces: Uint8Array[] = [];
  for await (const piece of travel(await depart(response, delivery, wait), wait)) pieces.push(piece);
  return pieces;
}

import { bodyBytes } from '../model/body.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { depart, travel } from '../model/journey.ts';
import type { Wait } from '../model/wait.ts';

/**
 * The bytes of an answer's body, after the time and with the accident that its delivery says: it rejects with the error
 * of a connection that is refused, reset, closed too early or no HTTP. A hanging answer ends with the signal only.
 */
export async function receive(response: WireResponse, wait: Wait): Promise<Uint8Array> {
  const { delivery } = response;
  if (delivery === undefined) return bodyBytes(response.body);
  const pieces: Uint8Array[] = [];
  for await (const piece of travel(await depart(response, delivery, wait), wait)) pieces.push(piece);
  return bodyBytes(pieces);
}

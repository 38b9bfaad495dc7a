import type { ServerResponse } from 'node:http';
import { bodyBytes, travellingBody } from '../model/body.ts';
import type { Delivery, WireResponse } from '../model/endpoint.ts';
import { type Breakdown, planJourney, travel } from '../model/journey.ts';
import { hang, type Wait } from '../model/wait.ts';
import { bugResponse } from './answer.ts';
import { travellingHeaders } from './framing.ts';

/** Writes an answer to a client: at once where nothing is said about its delivery, else as the delivery says. */
export function deliver(response: WireResponse, outgoing: ServerResponse, wait: () => Wait): void {
  if (outgoing.destroyed) return;
  const { delivery } = response;
  if (delivery === undefined) {
    send(response, outgoing);
    return;
  }
  const waiting = wait();
  const leave = (): void => {
    outgoing.destroy();
  };
  waiting.signal.addEventListener('abort', leave);
  // what ends a delivery early is the client's leaving or the server's closing: nobody is left to be told
  deliverAs(delivery, { response, outgoing, wait: waiting }).catch(leave);
}

/** Breaks a client's connection without an answer. */
export function breakOff(outgoing: ServerResponse): void {
  outgoing.req.socket.resetAndDestroy();
}

interface Shipment {
  readonly response: WireResponse;
  readonly outgoing: ServerResponse;
  readonly wait: Wait;
}

function send(response: WireResponse, outgoing: ServerResponse): void {
  if (!begin(response, outgoing)) return;
  const body = travellingBody(response);
  if (body instanceof Uint8Array) {
    outgoing.end(body);
    return;
  }
  // node corks the socket until the end of this tick: the pieces leave together, and none is copied
  for (const piece of body.slice(0, -1)) outgoing.write(piece);
  outgoing.end(body.at(-1));
}

async function deliverAs(delivery: Delivery, { response, outgoing, wait }: Shipment): Promise<void> {
  const journey = planJourney(response, delivery);
  if (journey.delayMs > 0) await wait.sleep(journey.delayMs, wait.signal);
  if (delivery.raw) {
    outgoing.req.socket.write(delivery.raw);
    await strike(delivery.then ?? 'close', { outgoing, wait });
    return;
  }
  if (journey.starts) {
    if (!begin(response, outgoing)) return;
    outgoing.flushHeaders();
    for await (const piece of travel({ ...journey, breakdown: undefined }, wait)) await written(outgoing, piece);
  }
  if (journey.breakdown) await strike(journey.breakdown, { outgoing, wait });
  else outgoing.end();
}

/** Writes the status and the headers; tells the client where they are none that HTTP can carry. */
function begin(response: WireResponse, outgoing: ServerResponse): boolean {
  try {
    outgoing.writeHead(response.status, travellingHeaders(response));
    return true;
  } catch (error) {
    const bug = bugResponse(error instanceof Error ? error.message : String(error));
    outgoing.statusMessage = ''; // the refused attempt has left its own
    outgoing.writeHead(bug.status, travellingHeaders(bug)).end(bodyBytes(bug.body));
    return false;
  }
}

/** Resolves when the system has the bytes: a reset that overtook them would take them along. */
function written(outgoing: ServerResponse, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

async function strike(breakdown: Breakdown, { outgoing, wait }: Omit<Shipment, 'response'>): Promise<void> {
  if (breakdown === 'hang') await hang(wait);
  else if (breakdown === 'close') outgoing.req.socket.destroySoon();
  // a server cannot take back that it accepted: to refuse is to reset before a word
  else outgoing.req.socket.resetAndDestroy();
}

import type { ServerResponse } from 'node:http';
import type { RequestContext } from '../model/endpoint.ts';
import type { Sleep } from '../model/sleep.ts';
import type { Wait } from '../model/wait.ts';
import { lateContext } from './late-context.ts';

/** One request of a server and what waits for it to end. */
export interface Exchange {
  /** Its signal says that the client went away; it is made when somebody reads it. */
  readonly context: RequestContext;
  /** For an answer that takes its time: the signal says that the client went away or that the server closes. */
  wait(): Wait;
}

/** What the exchanges of one server share. */
export interface Exchanges {
  readonly sleep: Sleep;
  /** Those whose answers take their time; the server aborts them when it closes. */
  readonly waiting: Set<AbortController>;
}

/** The exchange that an answer belongs to. It listens to the connection only where somebody wants to know. */
export function openExchange(outgoing: ServerResponse, exchanges: Exchanges): Exchange {
  const client = new Client(outgoing, exchanges.waiting);
  return {
    context: lateContext(client),
    wait: () => {
      exchanges.waiting.add(client.controller);
      // the socket keeps the process alive
      return { sleep: exchanges.sleep, signal: client.signal, holds: false };
    },
  };
}

// a class, for there is one for each request: an object literal with a getter of its own leaves a hidden class behind each
// time, and the collector work
class Client {
  readonly #outgoing: ServerResponse;
  readonly #waiting: Set<AbortController>;
  #controller: AbortController | undefined;

  constructor(outgoing: ServerResponse, waiting: Set<AbortController>) {
    this.#outgoing = outgoing;
    this.#waiting = waiting;
  }

  get controller(): AbortController {
    this.#controller ??= untilClosed(this.#outgoing, this.#waiting);
    return this.#controller;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }
}

function untilClosed(outgoing: ServerResponse, waiting: Set<AbortController>): AbortController {
  const controller = new AbortController();
  const close = (): void => {
    waiting.delete(controller);
    if (!outgoing.writableFinished) controller.abort();
  };
  if (outgoing.destroyed) close();
  else outgoing.on('close', close);
  return controller;
}

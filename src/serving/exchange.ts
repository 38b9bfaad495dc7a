import type { ServerResponse } from 'node:http';
import type { RequestContext } from '../model/endpoint.ts';
import type { Sleep } from '../model/sleep.ts';
import type { Wait } from '../model/wait.ts';

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
export function openExchange(outgoing: ServerResponse, { sleep, waiting }: Exchanges): Exchange {
  let controller: AbortController | undefined;
  const client = (): AbortController => {
    controller ??= untilClosed(outgoing, waiting);
    return controller;
  };
  return {
    context: {
      get signal() {
        return client().signal;
      },
    },
    wait: () => {
      waiting.add(client());
      // the socket keeps the process alive
      return { sleep, signal: client().signal, holds: false };
    },
  };
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

import type { ServerResponse } from 'node:http';
import type { RequestContext } from '../model/endpoint.ts';
import type { Wait } from './journey.ts';
import type { Sleep } from './sleep.ts';

/** One request of a server and what waits for it to end. */
export interface Exchange {
  /** Its signal says that the client went away; it is made when somebody reads it. */
  readonly context: RequestContext;
  /** For an answer that takes its time: the signal says that the client went away or that the server closes. */
  wait(): Wait;
}

/** The requests that a server is busy with. */
export interface Exchanges {
  begin(outgoing: ServerResponse): Exchange;
  /** Ends the answers that take their time, and calls back once nothing is underway. */
  finish(finished: () => void): void;
}

/** Counts exchanges from their request to the end of their answer or of their connection. */
export function trackExchanges(sleep: Sleep): Exchanges {
  const waiting = new Set<AbortController>();
  let underway = 0;
  let whenNone: (() => void) | undefined;
  const begin = (outgoing: ServerResponse): Exchange => {
    let controller: AbortController | undefined;
    const left = (): boolean => outgoing.destroyed && !outgoing.writableFinished;
    const client = (): AbortController => {
      if (controller) return controller;
      controller = new AbortController();
      if (left()) controller.abort();
      return controller;
    };
    underway += 1;
    outgoing.once('close', () => {
      underway -= 1;
      if (controller) {
        waiting.delete(controller);
        if (!outgoing.writableFinished) controller.abort();
      }
      if (underway === 0) whenNone?.();
    });
    return {
      context: {
        get signal() {
          return client().signal;
        },
      },
      wait() {
        waiting.add(client());
        return { sleep, signal: client().signal };
      },
    };
  };
  const finish = (finished: () => void): void => {
    whenNone = finished;
    for (const controller of waiting) controller.abort();
    if (underway === 0) finished();
  };
  return { begin, finish };
}

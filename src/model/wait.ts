import type { Sleep } from './sleep.ts';

/** How a door waits, and what ends the waiting. */
export interface Wait {
  readonly sleep: Sleep;
  readonly signal: AbortSignal;
  /**
   * Whether the process stays alive for it, as it would for a socket: where the caller will end the waiting. A caller
   * that waits for ever is not waited for.
   */
  readonly holds: boolean;
}

/** What the promise settles with, unless the signal aborts first: then it rejects with its reason. */
export function orAborted<T>(promise: Promise<T>, { signal, holds }: Omit<Wait, 'sleep'>): Promise<T> {
  return new Promise((resolve, reject) => {
    // a timer of the runtime's longest time: what a caller's own timeout waits on does not keep the process alive
    const hold = holds ? setInterval(() => undefined, 2_147_483_647) : undefined;
    const end = (): void => {
      clearInterval(hold);
      signal.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      end();
      reject(signal.reason);
    };
    promise.then(resolve, reject).finally(end);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
  });
}

/** Never settles, except that it rejects with the signal's reason when that aborts. */
export function hang(wait: Omit<Wait, 'sleep'>): Promise<never> {
  return orAborted(new Promise<never>(() => undefined), wait);
}

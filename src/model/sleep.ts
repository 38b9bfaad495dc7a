/**
 * Waits this many milliseconds of real time; rejects with the signal's reason when it aborts first. Doors take one as
 * an option, so that a test of latency need not take the time.
 */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

// setTimeout takes a longer time for no time at all
const longestTimer = 2_147_483_647;

/** Waits on the runtime's timer. */
export const realSleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(wake, Math.min(milliseconds, longestTimer));
    signal.addEventListener('abort', wake);
  });

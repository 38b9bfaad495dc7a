/** Where service time comes from. Wire time (latency, hangs) is real and has nothing to do with it. */
export interface Clock {
  /** Epoch milliseconds, a whole number. */
  now(): number;
}

/** A clock that moves only when it is told to. */
export interface ManualClock extends Clock {
  /** Moves the clock forward by this many milliseconds. */
  advance(milliseconds: number): void;
  /** Moves the clock forward to these epoch milliseconds. */
  set(epochMilliseconds: number): void;
}

/** The moment at which fixtures begin when nothing else is said: 2026-01-01T00:00:00.000Z, in epoch milliseconds. */
export const defaultStart = 1_767_225_600_000;

/**
 * A clock for tests: it stands still until it is moved, and never goes back.
 *
 * @param start Epoch milliseconds; default 2026-01-01T00:00:00.000Z.
 * @throws RangeError when `start` is no whole number of milliseconds, or when the clock is moved back.
 * @example
 * const clock = manualClock();
 * clock.advance(60_000);
 * clock.now(); // 1767225660000
 */
export function manualClock(start: number = defaultStart): ManualClock {
  let now = wholeMilliseconds('start', start);
  const move = (to: number): void => {
    if (to < now) throw new RangeError(`Cannot move the clock back: it stands at ${now}, received ${to}`);
    now = to;
  };
  return {
    now: () => now,
    advance: (milliseconds) => move(now + wholeMilliseconds('advance', milliseconds)),
    set: (epochMilliseconds) => move(wholeMilliseconds('set', epochMilliseconds)),
  };
}

function wholeMilliseconds(what: string, value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`Cannot use '${what}' of the clock: found ${value}, expected a whole number of milliseconds`);
}

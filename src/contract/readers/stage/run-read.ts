import type { ReportAttachment } from '../../report/report.ts';
import type { Read, ReadOutcome } from './reader.ts';
import { readerDoors } from './reader-doors.ts';
import type { Stage } from './stage.ts';

/** How long a read may take, and what else may end it. */
export interface RunLimits {
  readonly timeoutMs: number;
  /** The caller's: the run rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A read that came to its end. */
export interface RunOutcome {
  readonly outcome: ReadOutcome;
  /** Resolves when its server has stopped. */
  readonly closed: Promise<void>;
  /** What else there is to show where it went wrong: what a command wrote. */
  readonly attachments?: readonly ReportAttachment[];
}

/** Whatever can be put on a stage: a function of this process, or a command. */
export type Runner = (stage: Stage, limits: RunLimits) => Promise<RunOutcome>;

/** Runs a function of this process. One that does not end is left behind: nothing answers it, and its signal aborts. */
export function readRunner(read: Read): Runner {
  return async (stage, { timeoutMs, signal }) => {
    signal?.throwIfAborted();
    const { gate, execution, invocation } = stage;
    const doors = readerDoors(gate.endpoint);
    const leave = new AbortController();
    const input = {
      endpoint: gate.endpoint,
      url: doors.url,
      fetch: doors.fetch,
      requestHandler: doors.requestHandler,
      arn: execution.arn,
      checkpointToken: execution.checkpointToken,
      invocation,
      signal: leave.signal,
    };
    try {
      const outcome = await firstOf(() => read(input), { spent: gate.spent, timeoutMs, signal });
      return { outcome, closed: end(outcome) };
    } catch (error) {
      await end(undefined);
      throw error;
    }

    function end(outcome: ReadOutcome | undefined): Promise<void> {
      gate.close();
      // the doors first: a reader that looks at its signal finds nobody to ask
      const closed = doors.shut();
      if (outcome === undefined || outcome.ended === 'parked') leave.abort(leftBehind(outcome));
      return closed;
    }
  };
}

interface Race extends RunLimits {
  readonly spent: Promise<number>;
}

function firstOf(read: () => unknown, { spent, timeoutMs, signal }: Race): Promise<ReadOutcome> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: ReadOutcome): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      resolve(outcome);
    };
    const timer = setTimeout(() => settle({ ended: 'parked', spent: 'time', limit: timeoutMs }), timeoutMs);
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });
    spent.then((limit) => settle({ ended: 'parked', spent: 'calls', limit }));
    // a reader may throw before it gives a promise
    Promise.resolve()
      .then(read)
      .then(gathered)
      .then(
        (value) => settle({ ended: 'returned', value }),
        (error: unknown) => settle({ ended: 'threw', error }),
      );
  });
}

async function gathered(value: unknown): Promise<unknown> {
  if (typeof value !== 'object' || value === null || !(Symbol.asyncIterator in value)) return value;
  const items: unknown[] = [];
  for await (const item of value as AsyncIterable<unknown>) items.push(item); // it says of itself that it is one
  return items;
}

function leftBehind(outcome: ReadOutcome | undefined): Error {
  const why = outcome?.ended === 'parked' ? `its ${outcome.spent} are spent` : 'the check was stopped';
  return Object.assign(new Error(`The reader was left behind: ${why}`), { name: 'AbortError' });
}

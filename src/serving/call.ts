import { networkError } from '../model/network-error.ts';

/** One call of a client: its signal aborts when the caller gives up, when its time is over, or by `abort`. */
export interface Call {
  readonly signal: AbortSignal;
  /** Why the call was ended before its end, if it was. */
  readonly aborted: Error | undefined;
  /** Whether something will end the call. */
  readonly limited: boolean;
  abort(): void;
  /** Lets go of the caller's signal and of the timer. */
  end(): void;
}

/** What may end a call: the caller's signal, and milliseconds (0: never). */
export interface CallLimits {
  readonly abortSignal: unknown;
  readonly timeoutMs: number;
}

/** Opens a call; whoever opens it ends it. */
export function openCall({ abortSignal, timeoutMs }: CallLimits): Call {
  const caller = abortSignal instanceof AbortSignal ? abortSignal : undefined;
  let controller: AbortController | undefined;
  let reason: Error | undefined;
  const abort = (why: Error): void => {
    reason ??= why;
    controller?.abort(reason);
  };
  const leave = (): void => abort(aborted(caller?.reason));
  const timer = timeoutMs > 0 ? setTimeout(() => abort(timedOut(timeoutMs)), timeoutMs) : undefined;
  if (caller?.aborted) leave();
  else caller?.addEventListener('abort', leave);
  return {
    // a controller costs more than a page: one is made where somebody looks at the signal
    get signal() {
      controller ??= new AbortController();
      if (reason && !controller.signal.aborted) controller.abort(reason);
      return controller.signal;
    },
    get aborted() {
      return reason;
    },
    limited: caller !== undefined || timeoutMs > 0,
    abort: () => abort(aborted(undefined)),
    end: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', leave);
    },
  };
}

function aborted(reason: unknown): Error {
  return Object.assign(new Error('Request aborted', { cause: reason }), { name: 'AbortError' });
}

function timedOut(timeoutMs: number): Error {
  return networkError(
    'ETIMEDOUT',
    `The request took longer than the requestTimeout of ${timeoutMs} ms`,
    'TimeoutError',
  );
}

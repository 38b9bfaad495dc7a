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
export function openCall(limits: CallLimits): Call {
  return new OpenCall(limits);
}

// a class, for there is one for each request: an object literal with a getter of its own leaves a hidden class behind each
// time, and the collector work
class OpenCall implements Call {
  readonly limited: boolean;
  readonly #caller: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #leave = (): void => this.#abort(aborted(this.#caller?.reason));
  #controller: AbortController | undefined;
  #reason: Error | undefined;

  constructor({ abortSignal, timeoutMs }: CallLimits) {
    this.#caller = abortSignal instanceof AbortSignal ? abortSignal : undefined;
    this.limited = this.#caller !== undefined || timeoutMs > 0;
    this.#timer = timeoutMs > 0 ? setTimeout(() => this.#abort(timedOut(timeoutMs)), timeoutMs) : undefined;
    if (this.#caller?.aborted) this.#leave();
    else this.#caller?.addEventListener('abort', this.#leave);
  }

  // a controller costs more than a page: one is made where somebody looks at the signal
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#reason && !this.#controller.signal.aborted) this.#controller.abort(this.#reason);
    return this.#controller.signal;
  }

  get aborted(): Error | undefined {
    return this.#reason;
  }

  abort(): void {
    this.#abort(aborted(undefined));
  }

  end(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#caller?.removeEventListener('abort', this.#leave);
  }

  #abort(why: Error): void {
    this.#reason ??= why;
    this.#controller?.abort(this.#reason);
  }
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

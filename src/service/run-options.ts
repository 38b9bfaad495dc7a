import type { Target } from '../model/endpoint.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import type { CrashPoint } from './crash-point.ts';
import type { DurableHandler } from './durable-handler.ts';

/** A function that handlers invoke: one that answers at once, or a durable one that is driven like its caller. */
export type InvokedFunction =
  | ((input: never) => unknown)
  | { readonly durable: DurableHandler; readonly options?: DriveOptions };

/** How a handler is driven. */
export interface DriveOptions {
  /**
   * How many operations stand in the payload, or the plan whose first page does; the handler reads the rest from State.
   * Default: the first page of the service's plan, or everything where it has none.
   */
  readonly page?: number | PagePlan;
  /**
   * Where the handler's calls go when it has no client of its own: the payload then brings one, as AWS' own test runner
   * does it, and a client that the handler was made with is not used. Default: the handler's own client.
   */
  readonly through?: Target;
  /** The functions that the handler may invoke, by name or ARN. */
  readonly functions?: Readonly<Record<string, InvokedFunction>>;
  /** Where invocations die: an operation's name, or more about it. Every crash has to come. */
  readonly crashAt?: string | CrashPoint | readonly (string | CrashPoint)[];
  /** How many invocations in a row may end without an answer, by throwing, until the execution fails; default 5. */
  readonly attempts?: number;
  /**
   * Milliseconds of a running event loop until a run is given up: in which a handler neither calls nor returns, or in
   * which nobody answers a callback when nothing else is left to do. Default 4,000.
   */
  readonly patience?: number;
}

/** How a handler is run from the beginning. */
export interface RunOptions extends DriveOptions {
  /** The DurableExecutionName. Default `run-1`, `run-2` and so on, counted by the service. */
  readonly name?: string;
  /** Default `durable-function`. */
  readonly functionName?: string;
  /** The input as text that stands as it is; `input` is not used then. */
  readonly rawInput?: string;
  /** Seconds until the execution times out. Default: the most, and time never goes on to it. */
  readonly timeoutSeconds?: number;
}

import type { InvocationOutput } from '../model/payload.ts';
import type { Trigger } from '../model/transitions.ts';
import type { ErrorObject, OperationUpdate } from '../model/wire.ts';

/** One thing that happened to an execution. `at` is in epoch milliseconds and never goes back along a log. */
export type Change =
  | ExecutionStarts
  | InvocationBegins
  | CheckpointTaken
  | ServiceActs
  | CallbackBeats
  | InvocationReturns
  | InvocationCrashes
  | ExecutionTimesOut
  | ExecutionStops;

/** The first change of every log. */
export interface ExecutionStarts {
  readonly change: 'start';
  readonly at: number;
  /** The input as text, normally JSON. Absent: the execution has no input payload. */
  readonly input?: string;
  /** Seconds until the execution times out, 1 to 31,622,400. */
  readonly timeoutSeconds: number;
}

/** The service invokes the handler and hands out a token. */
export interface InvocationBegins {
  readonly change: 'invoke';
  readonly at: number;
}

/** CheckpointDurableExecution was accepted: all updates at once. */
export interface CheckpointTaken {
  readonly change: 'checkpoint';
  readonly at: number;
  readonly updates: readonly OperationUpdate[];
}

/** The service changes an operation on its own. */
export interface ServiceActs {
  readonly change: 'service';
  readonly at: number;
  readonly id: string;
  readonly trigger: Trigger;
  readonly result?: string;
  readonly error?: ErrorObject;
}

/** SendDurableExecutionCallbackHeartbeat: the timer is armed again, nothing else changes. */
export interface CallbackBeats {
  readonly change: 'heartbeat';
  readonly at: number;
  readonly id: string;
}

/** The handler returned. */
export interface InvocationReturns {
  readonly change: 'return';
  readonly at: number;
  readonly output: InvocationOutput;
}

/** The invocation ended without an answer: a crash, or a timeout of the function. */
export interface InvocationCrashes {
  readonly change: 'crash';
  readonly at: number;
  readonly error: ErrorObject;
}

/** The execution's own time is up. */
export interface ExecutionTimesOut {
  readonly change: 'timeout';
  readonly at: number;
}

/** StopDurableExecution was accepted. */
export interface ExecutionStops {
  readonly change: 'stop';
  readonly at: number;
  readonly error?: ErrorObject;
}

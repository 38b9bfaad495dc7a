import type { ErrorObject, Operation } from './wire.ts';

/** A moment in an invocation payload: epoch milliseconds, or ISO 8601 text in the variant. HTTP answers carry seconds. */
export type PayloadTimestamp = number | string;

type WithPayloadTimes<T> = {
  readonly [K in keyof T]: K extends `${string}Timestamp` ? PayloadTimestamp : Nested<T[K]>;
};
type Nested<T> = T extends object ? WithPayloadTimes<T> : T;

/** An operation as the invocation payload has it: the wire form with its timestamps in epoch milliseconds or ISO 8601. */
export type PayloadOperation = WithPayloadTimes<Operation>;

/** What the service hands to the handler of a durable function. */
export interface InvocationPayload {
  readonly DurableExecutionArn: string;
  readonly CheckpointToken: string;
  readonly InitialExecutionState: {
    readonly Operations: readonly PayloadOperation[];
    /** Where the rest begins; `""`, absent or `null` when there is none (a variant). */
    readonly NextMarker?: string | null;
  };
  /** Ids that the service changed since the last invocation: timers, retries, callbacks, invokes. */
  readonly UpdatedOperationIds?: readonly string[];
}

/** What a handler of a durable function returns. */
export interface InvocationOutput {
  readonly Status: 'SUCCEEDED' | 'FAILED' | 'PENDING';
  readonly Result?: string;
  readonly Error?: ErrorObject;
}

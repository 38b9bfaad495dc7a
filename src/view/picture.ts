import type { ExecutionStatus, OperationStatus, OperationType } from '../model/wire.ts';

/** A stretch of an operation's life: from this moment on it has this status. */
export type Phase = readonly [moment: number, status: OperationStatus, attempt: number];

/** An operation as the page draws it. Times are epoch milliseconds. */
export interface DrawnOperation {
  readonly id: string;
  /** Index of the parent in the list of operations, or -1. */
  readonly parent: number;
  readonly type: OperationType;
  readonly label: string;
  readonly name: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly phases: readonly Phase[];
  /** A closed context that goes on listing its children. */
  readonly replaysChildren?: true;
  /** What is shown of it beside the bar: its details as JSON. */
  readonly details: unknown;
}

/** A request of the journal as the page lists it. */
export interface DrawnCall {
  readonly number: number;
  readonly api: string;
  readonly what: string;
  readonly status: number | null;
  readonly items: number | null;
  readonly faults: readonly string[];
}

/** Everything that the page knows, as JSON in the page. */
export interface Picture {
  readonly format: 'lambda-durable-testkit/picture@1';
  readonly title: string;
  readonly status: ExecutionStatus;
  readonly broken: string | null;
  readonly operations: readonly DrawnOperation[];
  /** The time of each moment in epoch milliseconds, and what happened then. */
  readonly moments: readonly (readonly [at: number, what: string])[];
  /** Items of each page that was recorded; empty where none was. */
  readonly pages: readonly number[];
  readonly calls: readonly DrawnCall[];
}

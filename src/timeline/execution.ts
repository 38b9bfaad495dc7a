import type { InvocationPayload } from '../model/payload.ts';
import type { Variants } from '../model/variants.ts';
import type { Event, ExecutionStatus, GetDurableExecutionResponse, Operation } from '../model/wire.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import type { Change } from './change.ts';
import type { ExecutionFile } from './execution-file.ts';
import type { ItemsText } from './items-text.ts';

/** A moment in the life of an execution. Exactly one member is given. */
export type Moment =
  | {
      /** Right after this many changes of the log, 1 to its length. */
      readonly change: number;
    }
  | {
      /** Right after this checkpoint, counted from 1; 0 is the beginning of the first invocation. */
      readonly checkpoint: number;
    }
  | {
      /** When this invocation began, counted from 1: the moment of its payload. */
      readonly invocation: number;
    }
  | {
      /** After everything that had happened by then: epoch milliseconds or a Date. */
      readonly time: number | Date;
    };

/** How an invocation payload is made. */
export interface InvocationOptions {
  /**
   * How much of the state stands in the payload: this many operations (0 is a first page without any), or the first page
   * of a plan. The rest is left to GetDurableExecutionState behind `NextMarker`. Default: everything.
   */
  readonly page?: number | PagePlan;
}

/**
 * A durable execution at one moment, in every form in which the API shows it. Arrays are made on first use and are the
 * same each time; nothing in them may be changed. Two are compared by what they print, as in
 * `expect(one.toJSON()).toEqual(other.toJSON())`: their functions are never the same.
 */
export interface Execution {
  /** The durable execution's ARN; its last segment is the Id of the EXECUTION operation. */
  readonly arn: string;
  /** The DurableExecutionName of the ARN. */
  readonly name: string;
  /** The newest CheckpointToken. It is dead when the execution is finished or no invocation is open. */
  readonly checkpointToken: string;
  /** As GetDurableExecution says it: `RUNNING`, `SUCCEEDED`, `FAILED`, `TIMED_OUT`, `STOPPED`. */
  readonly status: ExecutionStatus;
  /** What GetDurableExecutionState lists over all its pages. Timestamps in epoch seconds. */
  readonly operations: readonly Operation[];
  /** What GetDurableExecutionHistory lists with execution data, oldest first. Timestamps in epoch seconds. */
  readonly events: readonly Event[];
  /** The answer of GetDurableExecution with execution data. */
  readonly summary: GetDurableExecutionResponse;
  /** What happened, or `undefined` where only the views are known: a recording, an execution broken on purpose. */
  readonly log: readonly Change[] | undefined;
  /** The choices that these views were made with. */
  readonly variants: Variants;
  /** The id of the rule that this execution breaks on purpose. */
  readonly broken?: string | undefined;
  /** The operations as JSON text in bytes, for serving. */
  readonly operationsText: ItemsText;
  /** The events as JSON text in bytes, for serving. */
  readonly eventsText: ItemsText;
  /** What the service hands to the handler now. */
  invocation(options?: InvocationOptions): InvocationPayload;
  /**
   * The operations that changed after an earlier moment, in creation order, as NewExecutionState lists them; those below
   * closed contexts too. Throws a RangeError when it has no such moment, or no log.
   */
  changedSince(moment: Moment): readonly Operation[];
  /**
   * The same execution at an earlier moment; of one that `breaking` made, as it was before it was broken. Throws a
   * RangeError when it has no such moment, or nothing of its past is known.
   */
  at(moment: Moment): Execution;
  /** The execution as a file that `parseExecution` reads. */
  toJSON(): ExecutionFile;
}

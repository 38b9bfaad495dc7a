import type { Variants } from '../model/variants.ts';
import type { Event, ExecutionStatus, GetDurableExecutionResponse, Operation } from '../model/wire.ts';
import type { Change } from './change.ts';

/** The format that this version writes. */
export const executionFormat = 'lambda-durable-testkit/execution@1';

/** An execution as JSON: readable without the kit, and what `parseExecution` reads. */
export interface ExecutionFile {
  readonly format: typeof executionFormat;
  readonly arn: string;
  readonly checkpointToken: string;
  readonly status: ExecutionStatus;
  /** Variants other than the defaults. */
  readonly variants?: Partial<Variants>;
  /** The rule that it breaks on purpose. */
  readonly broken?: string;
  /** What GetDurableExecutionState lists, in wire form. */
  readonly operations: readonly Operation[];
  /** What happened: everything else follows from it. */
  readonly log?: readonly Change[];
  /** What GetDurableExecutionHistory lists; only where there is no log. */
  readonly events?: readonly Event[];
  /** The answer of GetDurableExecution; only where there is no log. */
  readonly summary?: GetDurableExecutionResponse;
}

import type { Refusal } from '../model/exceptions.ts';
import type { PagePlan } from '../paging/page-plan.ts';
import type { Change } from '../timeline/change.ts';
import type { Execution } from '../timeline/execution.ts';
import type { TimelineState } from '../timeline/state.ts';

/** An execution that a service holds, as what drives it sees it. */
export interface DriveHost {
  readonly arn: string;
  /** What its log adds up to, with everything that time has brought. */
  state(): TimelineState;
  /** Applies a change, at its time or the time of the last change. Answers the service's refusal. */
  apply(change: Change): Refusal | undefined;
  execution(): Execution;
}

/** What is said of an execution that a drive starts. */
export interface DriveStart {
  readonly name: string;
  readonly functionName: string;
  readonly input: string | undefined;
  readonly timeoutSeconds: number | undefined;
}

/** What drives executions, as it needs a service. */
export interface DrivePort {
  /** Service time in whole epoch milliseconds. */
  now(): number;
  /** Moves service time forward, or answers false where the clock goes by itself. */
  moveTo(at: number): boolean;
  /** How State is split into pages. */
  readonly pages: PagePlan | undefined;
  /** The execution of an ARN. Throws a RangeError when the service holds none. */
  host(arn: string): DriveHost;
  /** Starts an execution. Throws a RangeError when there is one of this name. */
  start(asked: DriveStart): DriveHost;
}

import type { FaultPlan } from '../../../faults/fault.ts';
import type { Variants } from '../../../model/variants.ts';
import type { PagePlan } from '../../../paging/page-plan.ts';
import type { Severity } from '../../../rules/violation.ts';
import type { ExecutionFile } from '../../../timeline/execution-file.ts';
import type { MarkerForm } from './marker-form.ts';
import type { RecipeName } from './recipes.ts';

/**
 * How a read may end. `everything`: every operation once, in the order of the service. `error`: the reader throws, or the
 * command exits non-zero.
 */
export type ReadEnd = 'everything' | 'error';

/** A situation in which a reader is put, as plain data, with what a right reader makes of it. */
export interface Scenario {
  /** Never changes. */
  readonly id: string;
  /** What is special, in a few words. */
  readonly title: string;
  /** What a right reader does: the end of a sentence. */
  readonly right: string;
  /** How much it weighs to get it wrong. */
  readonly severity: Severity;
  /** How it is known that a service, or what lies before it, does this. */
  readonly source: string;
  /** The real bug behind it. */
  readonly bug: string;
  /** What is read: an execution by its name, or one of the caller's own as `JSON.stringify(execution)` prints it. */
  readonly execution: RecipeName | ExecutionFile;
  /** How the list is cut; default pages of MaxItems. */
  readonly pages?: PagePlan;
  /** Operations in the invocation payload; default the first page. */
  readonly payload?: number;
  /** Choices of the service where its sources disagree. */
  readonly variants?: Partial<Variants>;
  /** What markers look like; default opaque text that needs URL encoding. */
  readonly markers?: MarkerForm;
  /** What goes wrong on the way. */
  readonly faults?: FaultPlan;
  /** The ends that are right. */
  readonly accepts: readonly ReadEnd[];
  /** How much it weighs to give up where that is not right: nothing is lost silently. Default: `severity`. */
  readonly givingUp?: Severity;
  /** `ids`: members of what was read are not compared, for a fault changes them. */
  readonly compares?: 'ids';
  /** Which list it is about; default both. */
  readonly reads?: 'state' | 'history';
}

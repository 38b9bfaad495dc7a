import { type ExecutionArn, parseArn } from '../model/arn.ts';
import { hash32 } from '../model/hash.ts';
import type { Variants } from '../model/variants.ts';
import type { ExecutionStatus, GetDurableExecutionResponse } from '../model/wire.ts';
import type { Execution } from '../timeline/execution.ts';
import { lazy } from '../timeline/lazy.ts';
import type { TimelineState } from '../timeline/state.ts';
import { executionOfLog } from '../timeline/timeline-execution.ts';
import { summaryOf, tokenOf } from '../timeline/views.ts';
import { type AnsweredCheckpoints, answeredCheckpoints } from './answered-checkpoints.ts';
import { type HostedLog, type Hosting, hostedLog } from './hosted-log.ts';
import { openReadings, type Readings } from './readings.ts';

/** An execution that a service holds: it goes on when clients or time change it. */
export interface LiveExecution {
  readonly arn: string;
  readonly parts: ExecutionArn;
  readonly variants: Variants;
  /** What goes on with it. */
  readonly log: HostedLog;
  /** As it was added, with the service's choices. */
  readonly added: Execution;
  /** The newest token. */
  token(): string;
  status(): ExecutionStatus;
  /** Whether no invocation is open: the execution waits, and its token is dead. */
  suspended(): boolean;
  /** The answer of GetDurableExecution. */
  summary(): GetDurableExecutionResponse;
  /** As it stands, in every form. After a change it is made anew from the whole log: no request needs it. */
  execution(): Execution;
  /** Counts a call of Get or History, and tells whether it comes too early: the variant `eventualCalls`. */
  isTooEarly(): boolean;
  /** The lists of it that clients read. */
  readonly readings: Readings;
  readonly answered: AnsweredCheckpoints;
}

/** Takes an execution into a service. Its log is replayed only when something is about to change it. */
export function liveExecution(execution: Execution, hosting: Hosting): LiveExecution {
  const added = withChoices(execution, hosting.variants);
  const { arn } = added;
  const log = hostedLog(added, hosting);
  const suspendedAtFirst = lazy(() => isSuspended(added));
  const token = perVersion(log, tokenOf);
  const current = perVersion(log, () => executionOfLog(arn, [...log.changes()], hosting.variants));
  return {
    arn,
    parts: parseArn(arn),
    variants: hosting.variants,
    log,
    added,
    token: () => token() ?? added.checkpointToken,
    status: () => log.state()?.status ?? added.status,
    suspended: () => {
      const state = log.state();
      return state ? state.open === undefined : suspendedAtFirst();
    },
    summary: () => {
      const state = log.state();
      return state ? summaryOf(state) : added.summary;
    },
    execution: () => current() ?? added,
    isTooEarly: countdown(hosting.variants.eventualCalls),
    readings: openReadings(digest(arn)),
    answered: answeredCheckpoints(),
  };
}

function countdown(calls: number): () => boolean {
  let left = calls;
  return () => {
    left -= 1;
    return left >= 0;
  };
}

/** Choices that a service makes as it answers: no view of an execution shows them. */
const answering: ReadonlySet<keyof Variants> = new Set([
  'stateLastMarker',
  'listLastMarker',
  'finishedState',
  'betweenInvocations',
  'markerAfterCheckpoint',
  'checkpointToken',
  'changeSetPage',
  'changeSet',
  'historyData',
  'listOrder',
  'listQualifier',
  'eventualCalls',
]);

// the log of a large execution is made when it is asked for: it is left alone where nothing needs it
function withChoices(execution: Execution, variants: Variants): Execution {
  const { variants: own } = execution;
  const names = Object.keys(variants) as (keyof Variants)[]; // keys of the record
  if (names.every((name) => own[name] === variants[name] || answering.has(name))) return execution;
  return execution.log ? executionOfLog(execution.arn, execution.log, variants) : execution;
}

function isSuspended({ log }: Execution): boolean {
  const last = log?.findLast(({ change }) => change === 'invoke' || change === 'return' || change === 'crash');
  return last !== undefined && last.change !== 'invoke';
}

/** A value that is made of the state once a version; `undefined` while nothing has changed. */
function perVersion<T>(log: HostedLog, make: (state: TimelineState) => T): () => T | undefined {
  let made: { readonly version: number; readonly value: T } | undefined;
  return () => {
    const state = log.state();
    if (state && made?.version !== log.version()) made = { version: log.version(), value: make(state) };
    return made?.value;
  };
}

// markers carry a checksum of what they are bound to: the shorter it is, the less it costs
function digest(arn: string): string {
  return `${hash32(arn).toString(36)}${hash32(arn, 1).toString(36)}`;
}

import type { DriveHost } from '../../service/drive-host.ts';
import type { Execution } from '../../timeline/execution.ts';
import { callOperation, shorten } from './deviation.ts';
import type { HandlerFinding } from './handler-rules.ts';
import type { RecordedCourse } from './recorded-course.ts';

/** What the end of a replay is compared with. */
export interface EndsAsked {
  readonly course: RecordedCourse;
  /** Whether the handler followed the history: what it did after it left has no counterpart there. */
  readonly followed: boolean;
  /** Whether the result has to be the recorded one. */
  readonly sameResult: boolean;
  /** How far the replay went. */
  readonly until: 'end' | 'return';
}

/** What is wrong with how a replay ended, if anything. */
export function compareEnds(host: DriveHost, asked: EndsAsked): HandlerFinding | undefined {
  const now = host.execution();
  const { status, summary } = now;
  const error = summary.Error;
  if (status === 'FAILED' && /non-?determinis/i.test(`${error?.ErrorType} ${error?.ErrorMessage}`)) {
    const what = `The SDK refuses the history: ${error?.ErrorMessage ?? error?.ErrorType ?? 'no reason'}`;
    return { rule: 'handler/fits-history', what, received: error?.ErrorType ?? 'FAILED' };
  }
  const recorded = asked.course.execution;
  const fromOutside = recorded.status === 'TIMED_OUT' || recorded.status === 'STOPPED';
  const suspended = status === 'RUNNING' && asked.until === 'return';
  if (!asked.followed || fromOutside || suspended) return undefined;
  return otherEnd(now, asked) ?? missing(host, asked.course);
}

function otherEnd(now: Execution, { course, sameResult }: EndsAsked): HandlerFinding | undefined {
  const recorded = course.execution;
  const failed = now.status === 'FAILED' && recorded.status !== 'FAILED';
  const same = recorded.status === now.status && outcomeOf(recorded) === outcomeOf(now);
  if (same || (!failed && (!sameResult || recorded.status === 'RUNNING'))) return undefined;
  const [received, expected] = [printEnd(now), printEnd(recorded)];
  const what = `The execution is ${received}, recorded was ${expected}`;
  return { rule: 'handler/same-result', what, received, expected };
}

// code that comes to its end without an operation that nothing but the code decides about
function missing(host: DriveHost, { operations, solitude: { alone } }: RecordedCourse): HandlerFinding | undefined {
  const { records, status } = host.state();
  if (status !== 'SUCCEEDED') return undefined;
  for (const [place, operation] of [...operations.values()].entries()) {
    const { Id, Type, ParentId } = operation;
    const reached = ParentId === undefined || records.has(ParentId);
    if (Type === 'EXECUTION' || records.has(Id) || !alone.has(Id) || !reached) continue;
    const expected = callOperation(operation);
    const what = `The code comes to its end without ${expected}, which the history has`;
    return { rule: 'handler/fits-history', operation: place, what, expected, received: 'the end' };
  }
  return undefined;
}

function outcomeOf({ summary: { Result, Error: error } }: Execution): string {
  return JSON.stringify([Result, error?.ErrorType, error?.ErrorMessage]);
}

function printEnd({ status, summary }: Execution): string {
  if (status === 'FAILED')
    return `FAILED with ${shorten(`${summary.Error?.ErrorType}: ${summary.Error?.ErrorMessage}`)}`;
  return summary.Result === undefined ? status : `${status} with ${shorten(summary.Result)}`;
}

import type { Refusal } from '../model/exceptions.ts';
import { limits } from '../model/limits.ts';
import type { InvocationOutput } from '../model/payload.ts';
import { isTerminal } from '../model/statuses.ts';
import { executionEnds } from '../model/transitions.ts';
import type { ErrorObject, EventType } from '../model/wire.ts';
import type { Change, ExecutionStarts, InvocationCrashes, InvocationReturns } from './change.ts';
import { type Draft, emit, put, recordOf } from './draft.ts';
import type { EventNote } from './event-note.ts';
import { invalid } from './invalid.ts';
import { refuseLarge } from './payload-size.ts';
import { newRecord, type OperationRecord } from './record.ts';
import type { TimelineState } from './state.ts';

/** Begins the execution: the EXECUTION operation and event 1. */
export function applyStart(draft: Draft, change: ExecutionStarts): Refusal | undefined {
  const { state } = draft;
  const { timeoutSeconds, input, at } = change;
  if (!Number.isInteger(timeoutSeconds) || timeoutSeconds < 1 || timeoutSeconds > limits.delaySeconds) {
    return invalid(`ExecutionTimeout must be 1 to ${limits.delaySeconds} seconds, found ${timeoutSeconds}`);
  }
  const large = refuseLarge(input, { type: 'EXECUTION', what: 'input', most: limits.payloadBytes });
  if (large) return large;
  state.startedAt = at;
  state.timeoutSeconds = timeoutSeconds;
  const id = state.parts.executionId;
  const told = put(draft, { ...newRecord(id, 'EXECUTION', at), input, changed: 0 });
  emit(draft, { type: 'ExecutionStarted', at, told });
  return undefined;
}

/** Begins an invocation. */
export function applyInvoke(draft: Draft, at: number): Refusal | undefined {
  const { state } = draft;
  if (state.open) return invalid('Cannot invoke the handler: an invocation is open');
  state.invocations += 1;
  state.tokens += 1;
  state.updatedSince = state.delivered;
  state.delivered = state.changes;
  state.open = { number: state.invocations, startedAt: at };
  return undefined;
}

/** Ends an invocation whose handler returned, and with it the execution unless it returned PENDING. */
export function applyReturn(draft: Draft, change: InvocationReturns): Refusal | undefined {
  const { state } = draft;
  const { output, at } = change;
  const refusal = refuseOutput(state, output);
  if (refusal) return refusal;
  completeInvocation(draft, at);
  if (executionRecord(draft).endedAt !== undefined || output.Status === 'PENDING') return undefined;
  const failed = output.Status === 'FAILED';
  emit(
    draft,
    closeExecution(draft, output.Status, {
      at,
      result: output.Result,
      error: failed ? (output.Error ?? {}) : undefined,
    }),
  );
  return undefined;
}

const outputStatuses: readonly string[] = ['SUCCEEDED', 'FAILED', 'PENDING'];

function refuseOutput(state: TimelineState, output: InvocationOutput): Refusal | undefined {
  if (!state.open) return invalid('Cannot end an invocation: none is open');
  if (output.Status === undefined) return invalid('Response status is required'); // a log from a file
  if (!outputStatuses.includes(output.Status)) return invalid(`Unexpected invocation status: ${String(output.Status)}`);
  if (output.Status === 'FAILED' && output.Result !== undefined)
    return invalid('Cannot provide a Result for FAILED status.');
  if (output.Status === 'SUCCEEDED' && output.Error) return invalid('Cannot provide an Error for SUCCEEDED status.');
  const nothing = state.awaited.size === 0 && state.status === 'RUNNING';
  if (output.Status === 'PENDING' && nothing && !isUntold(state))
    return invalid('Cannot return PENDING status with no pending operations.');
  return undefined;
}

// what the handler waited for may have ended while it was returning: it is told in the next invocation
function isUntold({ records, delivered }: TimelineState): boolean {
  for (const { fired, status } of records.values()) if (fired > delivered && isTerminal(status)) return true;
  return false;
}

/** Ends an invocation without an answer; the service will invoke again. */
export function applyCrash(draft: Draft, change: InvocationCrashes): Refusal | undefined {
  if (!draft.state.open) return invalid('Cannot end an invocation: none is open');
  completeInvocation(draft, change.at, change.error);
  return undefined;
}

function completeInvocation(draft: Draft, at: number, error?: ErrorObject): void {
  const { state } = draft;
  const { open } = state;
  if (!open) return;
  emit(draft, { type: 'InvocationCompleted', at, told: { ...open, error } });
  state.open = undefined;
  state.updatedSince = state.delivered;
  if (state.lastNote) emit(draft, { ...state.lastNote, at });
  state.lastNote = undefined;
}

/** Ends the execution from outside: its time is up, or somebody stopped it. Open operations stay as they are. */
export function applyEnd(
  draft: Draft,
  change: Extract<Change, { readonly change: 'timeout' | 'stop' }>,
): Refusal | undefined {
  const { state } = draft;
  if (change.change === 'timeout' && change.at < state.startedAt + state.timeoutSeconds * 1000) {
    return invalid(`Cannot time the execution out: its ${state.timeoutSeconds} seconds are not over`);
  }
  const status = executionEnds[change.change] as 'TIMED_OUT' | 'STOPPED'; // the only two ends from outside
  const error = change.change === 'stop' ? (change.error ?? stopped) : timedOut(state.timeoutSeconds);
  emit(draft, closeExecution(draft, status, { at: change.at, result: undefined, error }));
  state.open = undefined;
  return undefined;
}

const stopped: ErrorObject = { ErrorMessage: 'Execution stopped by user request' };

function timedOut(seconds: number): ErrorObject {
  return { ErrorMessage: `Execution timed out after ${seconds} seconds.` };
}

/** Closes the execution by an EXECUTION update; the event follows its invocation unless the variant says otherwise. */
export function closeByUpdate(draft: Draft, record: OperationRecord, at: number): void {
  const { state } = draft;
  const end = { at, result: record.result, error: record.error };
  const note = closeExecution(draft, record.status === 'FAILED' ? 'FAILED' : 'SUCCEEDED', end);
  if (state.variants.executionEvent === 'at-checkpoint') emit(draft, note);
  else state.lastNote = note;
}

interface End {
  readonly at: number;
  readonly result: string | undefined;
  readonly error: ErrorObject | undefined;
}

function closeExecution(draft: Draft, status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'STOPPED', end: End): EventNote {
  const { state } = draft;
  const { at, result, error } = end;
  state.status = status;
  state.endedAt = at;
  state.result = result;
  state.error = error;
  const told = put(draft, { ...executionRecord(draft), status, endedAt: at, result, error, changed: state.changes });
  const name = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', TIMED_OUT: 'TimedOut', STOPPED: 'Stopped' }[status];
  return { type: `Execution${name}` as EventType, at, told };
}

function executionRecord(draft: Draft): OperationRecord {
  const record = recordOf(draft, draft.state.parts.executionId);
  if (record) return record;
  throw new RangeError(`Cannot change the execution '${draft.state.arn}': it has not started`);
}

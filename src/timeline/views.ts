import { functionArn } from '../model/arn.ts';
import type { InvocationPayload, PayloadOperation } from '../model/payload.ts';
import type { Variants } from '../model/variants.ts';
import type { Execution as ExecutionRow, GetDurableExecutionResponse, Operation } from '../model/wire.ts';
import { checkpointTokenOf } from './checkpoint-token.ts';
import { operationOf } from './operation-of.ts';
import type { OperationRecord } from './record.ts';
import type { TimelineState } from './state.ts';
import { visibleRecords } from './visible-records.ts';

/** The operations as GetDurableExecutionState lists them. */
export function operationsOf(state: TimelineState): Operation[] {
  return toWire(state, visibleRecords(state));
}

/** Every operation, also those below closed contexts. */
export function allOperationsOf(state: TimelineState): Operation[] {
  return toWire(state, [...state.records.values()]);
}

/** NewExecutionState: the operations that changed after change number `since` (an index of the log), in creation order. */
export function changeSetOf(state: TimelineState, since: number): Operation[] {
  const all = state.variants.changeSet === 'all';
  return toWire(
    state,
    [...state.records.values()].filter((record) => all || record.changed > since),
  );
}

/** The newest token; before the first invocation the one that it will hand out. */
export function tokenOf(state: TimelineState): string {
  return checkpointTokenOf(state.arn, Math.max(state.tokens, 1));
}

/** UpdatedOperationIds: which operations of the payload the service changed on its own since the handler saw the state. */
export function updatedIdsOf(state: TimelineState): string[] {
  const complete = state.variants.payloadPruning === 'complete';
  const listed = complete ? [...state.records.values()] : visibleRecords(state);
  return listed.filter((record) => record.fired > state.updatedSince).map((record) => record.id);
}

/** The row of ListDurableExecutionsByFunction. */
export function rowOf(state: TimelineState): ExecutionRow {
  return {
    DurableExecutionArn: state.arn,
    DurableExecutionName: state.parts.executionName,
    FunctionArn: `${functionArn(state.parts)}:${state.parts.qualifier}`,
    Status: state.status,
    StartTimestamp: state.startedAt / 1000,
    ...(state.endedAt !== undefined && { EndTimestamp: state.endedAt / 1000 }),
  };
}

/** The answer of GetDurableExecution, with its data. */
export function summaryOf(state: TimelineState): GetDurableExecutionResponse {
  const input = state.records.get(state.parts.executionId)?.input;
  const { EndTimestamp, ...row } = rowOf(state);
  return {
    DurableExecutionArn: row.DurableExecutionArn,
    DurableExecutionName: row.DurableExecutionName,
    FunctionArn: row.FunctionArn,
    ...(input !== undefined && { InputPayload: input }),
    ...(state.status === 'SUCCEEDED' && state.result !== undefined && { Result: state.result }),
    ...(state.error !== undefined && { Error: state.error }),
    StartTimestamp: row.StartTimestamp,
    Status: row.Status,
    ...(EndTimestamp !== undefined && { EndTimestamp }),
    Version: state.parts.qualifier,
    ExecutionDataIncluded: true,
    DurableConfig: { ExecutionTimeout: state.timeoutSeconds },
  };
}

/** An operation with its timestamps as the invocation payload writes them. */
export function payloadOperation(operation: Operation, variants: Variants): PayloadOperation {
  return withTimes(operation, variants) as PayloadOperation; // the same members, timestamps written otherwise
}

/** The handler's payload around the operations of its first page. */
export function payloadOf(
  execution: { readonly arn: string; readonly checkpointToken: string; readonly variants: Variants },
  page: {
    readonly operations: readonly Operation[];
    readonly marker?: string | undefined;
    readonly updated: readonly string[];
  },
): InvocationPayload {
  const { variants } = execution;
  const operations = page.operations.map((operation) => payloadOperation(operation, variants));
  return {
    DurableExecutionArn: execution.arn,
    CheckpointToken: execution.checkpointToken,
    InitialExecutionState: { Operations: operations, ...payloadMarker(page.marker, variants) },
    ...(page.updated.length > 0 && { UpdatedOperationIds: page.updated }),
  };
}

function payloadMarker(marker: string | undefined, variants: Variants): { readonly NextMarker?: string | null } {
  if (marker !== undefined) return { NextMarker: marker };
  if (variants.payloadLastMarker === 'absent') return {};
  return { NextMarker: variants.payloadLastMarker === 'null' ? null : '' };
}

function withTimes(value: unknown, variants: Variants): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, member]) => {
    if (typeof member !== 'number' || !name.endsWith('Timestamp')) return [name, withTimes(member, variants)];
    const milliseconds = Math.round(member * 1000);
    return [name, variants.payloadTimestamps === 'iso' ? new Date(milliseconds).toISOString() : milliseconds];
  });
  return Object.fromEntries(entries);
}

function toWire(state: TimelineState, records: readonly OperationRecord[]): Operation[] {
  return records.map((record) => operationOf(record, state.variants, state.parts.executionName));
}

import type { ExecutionArn } from '../model/arn.ts';
import type { Trigger } from '../model/transitions.ts';
import type { Variants } from '../model/variants.ts';
import type { ErrorObject, Event, ExecutionStatus } from '../model/wire.ts';
import { callbackIds } from './callback-id.ts';
import type { EventNote } from './event-note.ts';
import { type Heap, minHeap } from './heap.ts';
import type { OperationRecord } from './record.ts';
import { requestIds } from './request-id.ts';

/** The invocation that is running. */
export interface OpenInvocation {
  /** Counted from 1. */
  readonly number: number;
  readonly startedAt: number;
}

/** Everything that a log's changes add up to. Only `apply-*.ts` write it; views read it. */
export interface TimelineState {
  readonly arn: string;
  readonly parts: ExecutionArn;
  readonly variants: Variants;
  /** Makes the CallbackId of an operation, and the RequestId of an invocation (counted from 1). */
  readonly callbackId: (operationId: string) => string;
  readonly requestId: (invocation: number) => string;
  /** By id, in the order of their first update: the order of State. */
  readonly records: Map<string, OperationRecord>;
  /** Ids of operations that something outside of the handler will go on with. */
  readonly awaited: Set<string>;
  /** What time will do to them; holds things that are due no longer, too. */
  readonly due: Heap<{ readonly id: string; readonly trigger: Trigger }>;
  /** The events as far as somebody has read them, and what the others will be written from. */
  readonly written: Event[];
  readonly notes: EventNote[];
  /** Changes applied so far; the next one has this index. */
  changes: number;
  /** When the last change happened. */
  lastAt: number;
  checkpoints: number;
  invocations: number;
  /** Tokens handed out: one an invocation, one a checkpoint. */
  tokens: number;
  /** The change after which the handler last saw the whole state: a payload or a checkpoint's response. */
  delivered: number;
  /** The change since which the service's own changes are news to a payload made now. */
  updatedSince: number;
  open: OpenInvocation | undefined;
  status: ExecutionStatus;
  startedAt: number;
  endedAt: number | undefined;
  timeoutSeconds: number;
  result: string | undefined;
  error: ErrorObject | undefined;
  /** The event of an EXECUTION update that waits until its invocation has ended. */
  lastNote: EventNote | undefined;
}

/** The state of a log without changes. */
export function emptyState(arn: string, parts: ExecutionArn, variants: Variants): TimelineState {
  return {
    arn,
    parts,
    variants,
    callbackId: callbackIds(arn),
    requestId: requestIds(arn),
    records: new Map(),
    awaited: new Set(),
    due: minHeap(),
    written: [],
    notes: [],
    changes: 0,
    lastAt: 0,
    checkpoints: 0,
    invocations: 0,
    tokens: 0,
    delivered: -1,
    updatedSince: -1,
    open: undefined,
    status: 'RUNNING',
    startedAt: 0,
    endedAt: undefined,
    timeoutSeconds: 0,
    result: undefined,
    error: undefined,
    lastNote: undefined,
  };
}

import type { EventType, ExecutionStatus, OperationAction, OperationStatus, OperationType } from './wire.ts';

/** The six types of a durable operation, in the order of the model. */
export const operationTypes: readonly OperationType[] = [
  'EXECUTION',
  'CONTEXT',
  'STEP',
  'WAIT',
  'CALLBACK',
  'CHAINED_INVOKE',
];

/** The five actions of an update. */
export const operationActions: readonly OperationAction[] = ['START', 'SUCCEED', 'FAIL', 'RETRY', 'CANCEL'];

/** The eight statuses of an operation, in the order of the model. */
export const operationStatuses: readonly OperationStatus[] = [
  'STARTED',
  'PENDING',
  'READY',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
  'TIMED_OUT',
  'STOPPED',
];

/** The five statuses of an execution, as Get and List say them. */
export const executionStatuses: readonly ExecutionStatus[] = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'STOPPED'];

/** The statuses that an operation never leaves. */
export const terminalStatuses: ReadonlySet<OperationStatus> = new Set([
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
  'TIMED_OUT',
  'STOPPED',
]);

/** Whether an operation in this status is finished. */
export function isTerminal(status: OperationStatus): boolean {
  return terminalStatuses.has(status);
}

/** The name of the details member that an operation of each type may carry. */
export const detailsOf = {
  EXECUTION: 'ExecutionDetails',
  CONTEXT: 'ContextDetails',
  STEP: 'StepDetails',
  WAIT: 'WaitDetails',
  CALLBACK: 'CallbackDetails',
  CHAINED_INVOKE: 'ChainedInvokeDetails',
} as const;

/** The sub-types that SDKs write, by type. The API takes any text of its pattern: others are legal. */
export const subTypesOf: Readonly<Record<OperationType, readonly string[]>> = {
  EXECUTION: [],
  CONTEXT: ['RunInChildContext', 'Map', 'MapIteration', 'Parallel', 'ParallelBranch', 'WaitForCallback', 'WithRetry'],
  STEP: ['Step', 'WaitForCondition'],
  WAIT: ['Wait'],
  CALLBACK: ['Callback'],
  CHAINED_INVOKE: ['ChainedInvoke'],
};

/** What an event's type begins with, by the type of its operation. */
export const eventFamilyOf: Readonly<Record<OperationType, string>> = {
  EXECUTION: 'Execution',
  CONTEXT: 'Context',
  STEP: 'Step',
  WAIT: 'Wait',
  CALLBACK: 'Callback',
  CHAINED_INVOKE: 'ChainedInvoke',
};

/** The 24 types of an event, in the order of the model. */
export const eventTypes: readonly EventType[] = [
  'ExecutionStarted',
  'ExecutionSucceeded',
  'ExecutionFailed',
  'ExecutionTimedOut',
  'ExecutionStopped',
  'ContextStarted',
  'ContextSucceeded',
  'ContextFailed',
  'WaitStarted',
  'WaitSucceeded',
  'WaitCancelled',
  'StepStarted',
  'StepSucceeded',
  'StepFailed',
  'ChainedInvokeStarted',
  'ChainedInvokeSucceeded',
  'ChainedInvokeFailed',
  'ChainedInvokeTimedOut',
  'ChainedInvokeStopped',
  'CallbackStarted',
  'CallbackSucceeded',
  'CallbackFailed',
  'CallbackTimedOut',
  'InvocationCompleted',
];

const eventDetails: ReadonlyMap<EventType, string> = new Map(eventTypes.map((type) => [type, `${type}Details`]));

/** The name of the details member that an event of a type carries. */
export function eventDetailsOf(type: EventType): string {
  return eventDetails.get(type) ?? `${type}Details`;
}

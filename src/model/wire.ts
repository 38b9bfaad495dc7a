// Generated from schemas/ by scripts/wire-types.ts: the wire form of the durable-execution API. Timestamps are epoch seconds.

/**  */
export interface CallbackDetails {
  readonly CallbackId?: string;
  readonly Result?: string;
  readonly Error?: ErrorObject;
}

/**  */
export interface CallbackFailedDetails {
  readonly Error: EventError;
}

/**  */
export interface CallbackOptions {
  readonly TimeoutSeconds?: number;
  readonly HeartbeatTimeoutSeconds?: number;
}

/**  */
export interface CallbackStartedDetails {
  readonly CallbackId: string;
  readonly HeartbeatTimeout?: number;
  readonly Timeout?: number;
}

/**  */
export interface CallbackSucceededDetails {
  readonly Result: EventResult;
}

/**  */
export interface CallbackTimedOutDetails {
  readonly Error: EventError;
}

/**  */
export interface CallbackTimeoutException {
  readonly Type?: string;
  readonly Message?: string;
}

/**  */
export interface ChainedInvokeDetails {
  readonly Result?: string;
  readonly Error?: ErrorObject;
}

/**  */
export interface ChainedInvokeFailedDetails {
  readonly Error: EventError;
}

/**  */
export interface ChainedInvokeOptions {
  readonly FunctionName: string;
  readonly TenantId?: string;
}

/**  */
export interface ChainedInvokeStartedDetails {
  readonly FunctionName: string;
  readonly TenantId?: string;
  readonly Input?: EventInput;
  readonly ExecutedVersion?: string;
  readonly DurableExecutionArn?: string;
}

/**  */
export interface ChainedInvokeStoppedDetails {
  readonly Error: EventError;
}

/**  */
export interface ChainedInvokeSucceededDetails {
  readonly Result: EventResult;
}

/**  */
export interface ChainedInvokeTimedOutDetails {
  readonly Error: EventError;
}

/**  */
export interface CheckpointDurableExecutionRequest {
  readonly DurableExecutionArn: string;
  readonly CheckpointToken: string;
  readonly Updates?: readonly OperationUpdate[];
  readonly ClientToken?: string;
}

/**  */
export interface CheckpointDurableExecutionResponse {
  readonly CheckpointToken?: string;
  readonly NewExecutionState: CheckpointUpdatedExecutionState;
}

/**  */
export interface CheckpointUpdatedExecutionState {
  readonly Operations?: readonly Operation[];
  readonly NextMarker?: string;
}

/**  */
export interface ContextDetails {
  readonly ReplayChildren?: boolean;
  readonly Result?: string;
  readonly Error?: ErrorObject;
}

/**  */
export interface ContextFailedDetails {
  readonly Error: EventError;
}

/**  */
export interface ContextOptions {
  readonly ReplayChildren?: boolean;
}

/**  */
export type ContextStartedDetails = Readonly<Record<string, never>>;

/**  */
export interface ContextSucceededDetails {
  readonly Result: EventResult;
}

/**  */
export interface DurableConfig {
  readonly KMSKeyArn?: string;
  readonly RetentionPeriodInDays?: number;
  readonly ExecutionTimeout?: number;
}

/**  */
export interface ErrorObject {
  readonly ErrorMessage?: string;
  readonly ErrorType?: string;
  readonly ErrorData?: string;
  readonly StackTrace?: readonly string[];
}

/**  */
export interface Event {
  readonly EventType?: EventType;
  readonly SubType?: string;
  readonly EventId?: number;
  readonly Id?: string;
  readonly Name?: string;
  readonly EventTimestamp?: number;
  readonly ParentId?: string;
  readonly ExecutionStartedDetails?: ExecutionStartedDetails;
  readonly ExecutionSucceededDetails?: ExecutionSucceededDetails;
  readonly ExecutionFailedDetails?: ExecutionFailedDetails;
  readonly ExecutionTimedOutDetails?: ExecutionTimedOutDetails;
  readonly ExecutionStoppedDetails?: ExecutionStoppedDetails;
  readonly ContextStartedDetails?: ContextStartedDetails;
  readonly ContextSucceededDetails?: ContextSucceededDetails;
  readonly ContextFailedDetails?: ContextFailedDetails;
  readonly WaitStartedDetails?: WaitStartedDetails;
  readonly WaitSucceededDetails?: WaitSucceededDetails;
  readonly WaitCancelledDetails?: WaitCancelledDetails;
  readonly StepStartedDetails?: StepStartedDetails;
  readonly StepSucceededDetails?: StepSucceededDetails;
  readonly StepFailedDetails?: StepFailedDetails;
  readonly ChainedInvokeStartedDetails?: ChainedInvokeStartedDetails;
  readonly ChainedInvokeSucceededDetails?: ChainedInvokeSucceededDetails;
  readonly ChainedInvokeFailedDetails?: ChainedInvokeFailedDetails;
  readonly ChainedInvokeTimedOutDetails?: ChainedInvokeTimedOutDetails;
  readonly ChainedInvokeStoppedDetails?: ChainedInvokeStoppedDetails;
  readonly CallbackStartedDetails?: CallbackStartedDetails;
  readonly CallbackSucceededDetails?: CallbackSucceededDetails;
  readonly CallbackFailedDetails?: CallbackFailedDetails;
  readonly CallbackTimedOutDetails?: CallbackTimedOutDetails;
  readonly InvocationCompletedDetails?: InvocationCompletedDetails;
}

/**  */
export interface EventError {
  readonly Payload?: ErrorObject;
  readonly Truncated?: boolean;
}

/**  */
export interface EventInput {
  readonly Payload?: string;
  readonly Truncated?: boolean;
}

/**  */
export interface EventResult {
  readonly Payload?: string;
  readonly Truncated?: boolean;
}

/**  */
export type EventType =
  | 'ExecutionStarted'
  | 'ExecutionSucceeded'
  | 'ExecutionFailed'
  | 'ExecutionTimedOut'
  | 'ExecutionStopped'
  | 'ContextStarted'
  | 'ContextSucceeded'
  | 'ContextFailed'
  | 'WaitStarted'
  | 'WaitSucceeded'
  | 'WaitCancelled'
  | 'StepStarted'
  | 'StepSucceeded'
  | 'StepFailed'
  | 'ChainedInvokeStarted'
  | 'ChainedInvokeSucceeded'
  | 'ChainedInvokeFailed'
  | 'ChainedInvokeTimedOut'
  | 'ChainedInvokeStopped'
  | 'CallbackStarted'
  | 'CallbackSucceeded'
  | 'CallbackFailed'
  | 'CallbackTimedOut'
  | 'InvocationCompleted';

/**  */
export interface Execution {
  readonly DurableExecutionArn: string;
  readonly DurableExecutionName: string;
  readonly FunctionArn: string;
  readonly Status: ExecutionStatus;
  readonly StartTimestamp: number;
  readonly EndTimestamp?: number;
  readonly KMSKeyArn?: string;
}

/**  */
export interface ExecutionDetails {
  readonly InputPayload?: string;
}

/**  */
export interface ExecutionFailedDetails {
  readonly Error: EventError;
}

/**  */
export interface ExecutionStartedDetails {
  readonly Input: EventInput;
  readonly ExecutionTimeout: number;
}

/**  */
export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'STOPPED';

/**  */
export interface ExecutionStoppedDetails {
  readonly Error: EventError;
}

/**  */
export interface ExecutionSucceededDetails {
  readonly Result: EventResult;
}

/**  */
export interface ExecutionTimedOutDetails {
  readonly Error?: EventError;
}

/**  */
export interface GetDurableExecutionHistoryRequest {
  readonly DurableExecutionArn: string;
  readonly IncludeExecutionData?: boolean;
  readonly MaxItems?: number;
  readonly Marker?: string;
  readonly ReverseOrder?: boolean;
}

/**  */
export interface GetDurableExecutionHistoryResponse {
  readonly Events: readonly Event[];
  readonly NextMarker?: string;
}

/**  */
export interface GetDurableExecutionRequest {
  readonly DurableExecutionArn: string;
  readonly IncludeExecutionData?: boolean;
}

/**  */
export interface GetDurableExecutionResponse {
  readonly DurableExecutionArn: string;
  readonly DurableExecutionName: string;
  readonly FunctionArn: string;
  readonly InputPayload?: string;
  readonly Result?: string;
  readonly Error?: ErrorObject;
  readonly StartTimestamp: number;
  readonly Status: ExecutionStatus;
  readonly EndTimestamp?: number;
  readonly Version?: string;
  readonly TraceHeader?: TraceHeader;
  readonly ExecutionDataIncluded?: boolean;
  readonly DurableConfig?: DurableConfig;
}

/**  */
export interface GetDurableExecutionStateRequest {
  readonly DurableExecutionArn: string;
  readonly CheckpointToken: string;
  readonly Marker?: string;
  readonly MaxItems?: number;
}

/**  */
export interface GetDurableExecutionStateResponse {
  readonly Operations: readonly Operation[];
  readonly NextMarker?: string;
}

/**  */
export interface InvalidParameterValueException {
  readonly Type?: string;
  readonly message?: string;
}

/**  */
export interface InvocationCompletedDetails {
  readonly StartTimestamp: number;
  readonly EndTimestamp: number;
  readonly RequestId: string;
  readonly Error?: EventError;
}

/**  */
export interface KMSAccessDeniedException {
  readonly Type?: string;
  readonly Message?: string;
}

/**  */
export interface KMSDisabledException {
  readonly Type?: string;
  readonly Message?: string;
}

/**  */
export interface KMSInvalidStateException {
  readonly Type?: string;
  readonly Message?: string;
}

/**  */
export interface KMSNotFoundException {
  readonly Type?: string;
  readonly Message?: string;
}

/**  */
export interface ListDurableExecutionsByFunctionRequest {
  readonly FunctionName: string;
  readonly Qualifier?: string;
  readonly DurableExecutionName?: string;
  readonly Statuses?: readonly ExecutionStatus[];
  readonly StartedAfter?: number;
  readonly StartedBefore?: number;
  readonly ReverseOrder?: boolean;
  readonly Marker?: string;
  readonly MaxItems?: number;
}

/**  */
export interface ListDurableExecutionsByFunctionResponse {
  readonly DurableExecutions?: readonly Execution[];
  readonly NextMarker?: string;
}

/**  */
export interface Operation {
  readonly Id: string;
  readonly ParentId?: string;
  readonly Name?: string;
  readonly Type: OperationType;
  readonly SubType?: string;
  readonly StartTimestamp: number;
  readonly EndTimestamp?: number;
  readonly Status: OperationStatus;
  readonly ExecutionDetails?: ExecutionDetails;
  readonly ContextDetails?: ContextDetails;
  readonly StepDetails?: StepDetails;
  readonly WaitDetails?: WaitDetails;
  readonly CallbackDetails?: CallbackDetails;
  readonly ChainedInvokeDetails?: ChainedInvokeDetails;
}

/**  */
export type OperationAction = 'START' | 'SUCCEED' | 'FAIL' | 'RETRY' | 'CANCEL';

/**  */
export type OperationStatus =
  | 'STARTED'
  | 'PENDING'
  | 'READY'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED'
  | 'TIMED_OUT'
  | 'STOPPED';

/**  */
export type OperationType = 'EXECUTION' | 'CONTEXT' | 'STEP' | 'WAIT' | 'CALLBACK' | 'CHAINED_INVOKE';

/**  */
export interface OperationUpdate {
  readonly Id: string;
  readonly ParentId?: string;
  readonly Name?: string;
  readonly Type: OperationType;
  readonly SubType?: string;
  readonly Action: OperationAction;
  readonly Payload?: string;
  readonly Error?: ErrorObject;
  readonly ContextOptions?: ContextOptions;
  readonly StepOptions?: StepOptions;
  readonly WaitOptions?: WaitOptions;
  readonly CallbackOptions?: CallbackOptions;
  readonly ChainedInvokeOptions?: ChainedInvokeOptions;
}

/**  */
export interface ResourceNotFoundException {
  readonly Type?: string;
  readonly Message?: string;
}

/**  */
export interface RetryDetails {
  readonly CurrentAttempt?: number;
  readonly NextAttemptDelaySeconds?: number;
}

/**  */
export interface SendDurableExecutionCallbackFailureRequest {
  readonly CallbackId: string;
  readonly Error?: ErrorObject;
}

/**  */
export type SendDurableExecutionCallbackFailureResponse = Readonly<Record<string, never>>;

/**  */
export interface SendDurableExecutionCallbackHeartbeatRequest {
  readonly CallbackId: string;
}

/**  */
export type SendDurableExecutionCallbackHeartbeatResponse = Readonly<Record<string, never>>;

/**  */
export interface SendDurableExecutionCallbackSuccessRequest {
  readonly CallbackId: string;
  readonly Result?: string;
}

/**  */
export type SendDurableExecutionCallbackSuccessResponse = Readonly<Record<string, never>>;

/**  */
export interface ServiceException {
  readonly Type?: string;
  readonly Message?: string;
}

/**  */
export interface StepDetails {
  readonly Attempt?: number;
  readonly NextAttemptTimestamp?: number;
  readonly Result?: string;
  readonly Error?: ErrorObject;
}

/**  */
export interface StepFailedDetails {
  readonly Error: EventError;
  readonly RetryDetails: RetryDetails;
}

/**  */
export interface StepOptions {
  readonly NextAttemptDelaySeconds?: number;
}

/**  */
export type StepStartedDetails = Readonly<Record<string, never>>;

/**  */
export interface StepSucceededDetails {
  readonly Result: EventResult;
  readonly RetryDetails: RetryDetails;
}

/**  */
export interface StopDurableExecutionRequest {
  readonly DurableExecutionArn: string;
  readonly Error?: ErrorObject;
}

/**  */
export interface StopDurableExecutionResponse {
  readonly StopTimestamp: number;
}

/**  */
export type ThrottleReason =
  | 'ConcurrentInvocationLimitExceeded'
  | 'FunctionInvocationRateLimitExceeded'
  | 'ReservedFunctionConcurrentInvocationLimitExceeded'
  | 'ReservedFunctionInvocationRateLimitExceeded'
  | 'CallerRateLimitExceeded'
  | 'ConcurrentSnapshotCreateLimitExceeded';

/**  */
export interface TooManyRequestsException {
  readonly retryAfterSeconds?: string;
  readonly Type?: string;
  readonly message?: string;
  readonly Reason?: ThrottleReason;
}

/**  */
export interface TraceHeader {
  readonly XAmznTraceId?: string;
}

/**  */
export interface WaitCancelledDetails {
  readonly Error?: EventError;
}

/**  */
export interface WaitDetails {
  readonly ScheduledEndTimestamp?: number;
}

/**  */
export interface WaitOptions {
  readonly WaitSeconds?: number;
}

/**  */
export interface WaitStartedDetails {
  readonly Duration: number;
  readonly ScheduledEndTimestamp: number;
}

/**  */
export interface WaitSucceededDetails {
  readonly Duration?: number;
}

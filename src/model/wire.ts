// Generated from schemas/ by scripts/wire-types.ts: the wire form of the durable-execution API. Timestamps are epoch seconds.

/** What an operation of type CALLBACK carries. */
export interface CallbackDetails {
  /** There from the start on. */
  readonly CallbackId?: string;
  /** Only when SUCCEEDED; absent where the sender gave none. */
  readonly Result?: string;
  /** Only when FAILED or TIMED_OUT; the type of a timeout is `Callback.Timeout` or `Callback.Heartbeat`. */
  readonly Error?: ErrorObject;
}

/** The details of a CallbackFailed event. */
export interface CallbackFailedDetails {
  readonly Error: EventError;
}

/** What the START of a callback can ask for. */
export interface CallbackOptions {
  /** Absent: the callback has no timeout of its own. */
  readonly TimeoutSeconds?: number;
  /** Absent: no heartbeat is expected. */
  readonly HeartbeatTimeoutSeconds?: number;
}

/** The details of a CallbackStarted event. */
export interface CallbackStartedDetails {
  readonly CallbackId: string;
  /** Seconds between two heartbeats. */
  readonly HeartbeatTimeout?: number;
  /** Seconds until the callback times out. */
  readonly Timeout?: number;
}

/** The details of a CallbackSucceeded event. */
export interface CallbackSucceededDetails {
  readonly Result: EventResult;
}

/** The details of a CallbackTimedOut event. */
export interface CallbackTimedOutDetails {
  readonly Error: EventError;
}

/** Refusal with HTTP status 400: the callback timed out or is already closed. */
export interface CallbackTimeoutException {
  /** Who is at fault: `User` or `Service`. */
  readonly Type?: string;
  readonly Message?: string;
}

/** What an operation of type CHAINED_INVOKE carries once the invoked function has ended. */
export interface ChainedInvokeDetails {
  /** Only when SUCCEEDED. */
  readonly Result?: string;
  /** Only when FAILED, TIMED_OUT or STOPPED. */
  readonly Error?: ErrorObject;
}

/** The details of a ChainedInvokeFailed event. */
export interface ChainedInvokeFailedDetails {
  readonly Error: EventError;
}

/** What the START of a chained invoke asks for. */
export interface ChainedInvokeOptions {
  readonly FunctionName: string;
  readonly TenantId?: string;
  /** The tracing header that the invoked function gets; absent: the one of this execution. */
  readonly XAmznTraceId?: string;
}

/** The details of a ChainedInvokeStarted event. */
export interface ChainedInvokeStartedDetails {
  readonly FunctionName: string;
  readonly TenantId?: string;
  readonly Input?: EventInput;
  /** The version of the invoked function that runs. */
  readonly ExecutedVersion?: string;
  /** The execution that the invoke started, where the invoked function is durable. */
  readonly DurableExecutionArn?: string;
}

/** The details of a ChainedInvokeStopped event. */
export interface ChainedInvokeStoppedDetails {
  readonly Error: EventError;
}

/** The details of a ChainedInvokeSucceeded event. */
export interface ChainedInvokeSucceededDetails {
  readonly Result: EventResult;
}

/** The details of a ChainedInvokeTimedOut event. */
export interface ChainedInvokeTimedOutDetails {
  readonly Error: EventError;
}

/** The input of CheckpointDurableExecution: updates of operations, applied all or none. */
export interface CheckpointDurableExecutionRequest {
  /** In the path, percent-encoded as one segment. */
  readonly DurableExecutionArn: string;
  /** The newest token of this invocation. */
  readonly CheckpointToken: string;
  /** Absent or empty: only ask what changed. */
  readonly Updates?: readonly OperationUpdate[];
  readonly ClientToken?: string;
}

/** The output of CheckpointDurableExecution: the next checkpoint token and what the updates changed. */
export interface CheckpointDurableExecutionResponse {
  /** The token of the next checkpoint; the one sent no longer holds. Absent: no further checkpoint is taken. */
  readonly CheckpointToken?: string;
  readonly NewExecutionState: CheckpointUpdatedExecutionState;
}

/** The operations that a checkpoint changed, with those that timers, callbacks and invoked functions changed meanwhile. */
export interface CheckpointUpdatedExecutionState {
  readonly Operations?: readonly Operation[];
  /** Where the rest of the changed operations begins; it is read through GetDurableExecutionState. */
  readonly NextMarker?: string;
}

/** What an operation of type CONTEXT carries. */
export interface ContextDetails {
  readonly ReplayChildren?: boolean;
  /** Only when SUCCEEDED; may be empty where ReplayChildren is true. */
  readonly Result?: string;
  /** Only when FAILED. */
  readonly Error?: ErrorObject;
}

/** The details of a ContextFailed event. */
export interface ContextFailedDetails {
  readonly Error: EventError;
}

/** What the close of a context can ask for. */
export interface ContextOptions {
  readonly ReplayChildren?: boolean;
}

/** The details of a ContextStarted event: no members. */
export type ContextStartedDetails = Readonly<Record<string, never>>;

/** The details of a ContextSucceeded event. */
export interface ContextSucceededDetails {
  readonly Result: EventResult;
}

/** The durable settings of the function when the execution started. */
export interface DurableConfig {
  readonly KMSKeyArn?: string;
  readonly RetentionPeriodInDays?: number;
  readonly ExecutionTimeout?: number;
}

/** An error as data. Every member is optional; an object without members is legal. */
export interface ErrorObject {
  readonly ErrorMessage?: string;
  readonly ErrorType?: string;
  readonly ErrorData?: string;
  readonly StackTrace?: readonly string[];
}

/** One entry of an execution's history. The member named after the event's type, with `Details` behind it, carries what is special to it. */
export interface Event {
  readonly EventType?: EventType;
  readonly SubType?: string;
  readonly EventId?: number;
  /** The operation; absent on InvocationCompleted. */
  readonly Id?: string;
  /** The operation's name; events of the execution carry the execution's. */
  readonly Name?: string;
  /** Never earlier than that of the event before it. */
  readonly EventTimestamp?: number;
  /** The operation's parent; absent at the root. */
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

/** The error that an event tells of. */
export interface EventError {
  /** Absent when execution data was not asked for. */
  readonly Payload?: ErrorObject;
  readonly Truncated?: boolean;
}

/** The input that an event tells of. */
export interface EventInput {
  /** Absent when execution data was not asked for. */
  readonly Payload?: string;
  readonly Truncated?: boolean;
}

/** The result that an event tells of. */
export interface EventResult {
  /** Absent when execution data was not asked for, or where there is no result. */
  readonly Payload?: string;
  readonly Truncated?: boolean;
}

/** What happened: the kind of operation and what it did. */
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

/** One row in the list of a function's executions. */
export interface Execution {
  readonly DurableExecutionArn: string;
  readonly DurableExecutionName: string;
  /** The function that runs, with its version. */
  readonly FunctionArn: string;
  readonly Status: ExecutionStatus;
  readonly StartTimestamp: number;
  /** Only when the execution is no longer RUNNING. */
  readonly EndTimestamp?: number;
  readonly KMSKeyArn?: string;
}

/** What the operation of type EXECUTION carries. */
export interface ExecutionDetails {
  readonly InputPayload?: string;
}

/** The details of an ExecutionFailed event. */
export interface ExecutionFailedDetails {
  readonly Error: EventError;
}

/** The details of an ExecutionStarted event, the first of every history. */
export interface ExecutionStartedDetails {
  readonly Input: EventInput;
  /** Seconds that the execution may take. */
  readonly ExecutionTimeout: number;
}

/** The status of an execution as Get and List tell it; its EXECUTION operation says STARTED where this says RUNNING. */
export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'STOPPED';

/** The details of an ExecutionStopped event. */
export interface ExecutionStoppedDetails {
  readonly Error: EventError;
}

/** The details of an ExecutionSucceeded event. */
export interface ExecutionSucceededDetails {
  readonly Result: EventResult;
}

/** The details of an ExecutionTimedOut event. */
export interface ExecutionTimedOutDetails {
  readonly Error?: EventError;
}

/** The input of GetDurableExecutionHistory. */
export interface GetDurableExecutionHistoryRequest {
  /** In the path, percent-encoded as one segment. */
  readonly DurableExecutionArn: string;
  readonly IncludeExecutionData?: boolean;
  readonly MaxItems?: number;
  /** Where the page begins: the NextMarker of the page before it. Absent: the first page. Opaque; it expires after 24 hours. */
  readonly Marker?: string;
  readonly ReverseOrder?: boolean;
}

/** The output of GetDurableExecutionHistory: one page of events. */
export interface GetDurableExecutionHistoryResponse {
  readonly Events: readonly Event[];
  /** Where the next page of events begins. Absent on the last page. */
  readonly NextMarker?: string;
}

/** The input of GetDurableExecution. */
export interface GetDurableExecutionRequest {
  /** In the path, percent-encoded as one segment. */
  readonly DurableExecutionArn: string;
  readonly IncludeExecutionData?: boolean;
}

/** The output of GetDurableExecution: an execution without its operations. */
export interface GetDurableExecutionResponse {
  readonly DurableExecutionArn: string;
  readonly DurableExecutionName: string;
  /** The function that runs, with its version. */
  readonly FunctionArn: string;
  readonly InputPayload?: string;
  /** Only when SUCCEEDED. */
  readonly Result?: string;
  /** Only when FAILED, TIMED_OUT or STOPPED. */
  readonly Error?: ErrorObject;
  readonly StartTimestamp: number;
  readonly Status: ExecutionStatus;
  /** Only when the execution is no longer RUNNING. */
  readonly EndTimestamp?: number;
  /** The version of the function that the execution is bound to. */
  readonly Version?: string;
  readonly TraceHeader?: TraceHeader;
  readonly ExecutionDataIncluded?: boolean;
  readonly DurableConfig?: DurableConfig;
}

/** The input of GetDurableExecutionState. */
export interface GetDurableExecutionStateRequest {
  /** In the path, percent-encoded as one segment. */
  readonly DurableExecutionArn: string;
  /** The newest token of this invocation. Reading neither uses it up nor replaces it. */
  readonly CheckpointToken: string;
  /** Where the page begins: the NextMarker of the page before it. Absent: the first page. Opaque; it expires after 24 hours. */
  readonly Marker?: string;
  readonly MaxItems?: number;
}

/** The output of GetDurableExecutionState: one page of the operations that a replay needs. */
export interface GetDurableExecutionStateResponse {
  /** May be empty on any page; children of closed contexts are left out unless ReplayChildren keeps them. */
  readonly Operations: readonly Operation[];
  /** Where the next page of operations begins. Empty on the last page, or absent. */
  readonly NextMarker?: string;
}

/** Refusal with HTTP status 400: a parameter, a marker or a checkpoint token that does not hold. */
export interface InvalidParameterValueException {
  /** Who is at fault: `User` or `Service`. */
  readonly Type?: string;
  /** Spelt with a small m, unlike most exceptions. */
  readonly message?: string;
}

/** The details of an InvocationCompleted event: one run of the handler. */
export interface InvocationCompletedDetails {
  readonly StartTimestamp: number;
  readonly EndTimestamp: number;
  /** The id of the invocation. */
  readonly RequestId: string;
  /** Only when the invocation did not end well, such as by a crash. */
  readonly Error?: EventError;
}

/** Refusal with HTTP status 502: the service may not use the KMS key that encrypts the execution. */
export interface KMSAccessDeniedException {
  /** Who is at fault: `User` or `Service`. */
  readonly Type?: string;
  readonly Message?: string;
}

/** Refusal with HTTP status 502: the KMS key that encrypts the execution is disabled. */
export interface KMSDisabledException {
  /** Who is at fault: `User` or `Service`. */
  readonly Type?: string;
  readonly Message?: string;
}

/** Refusal with HTTP status 502: the KMS key that encrypts the execution is in a state that forbids its use. */
export interface KMSInvalidStateException {
  /** Who is at fault: `User` or `Service`. */
  readonly Type?: string;
  readonly Message?: string;
}

/** Refusal with HTTP status 502: the KMS key that encrypts the execution is gone. */
export interface KMSNotFoundException {
  /** Who is at fault: `User` or `Service`. */
  readonly Type?: string;
  readonly Message?: string;
}

/** The input of ListDurableExecutionsByFunction. */
export interface ListDurableExecutionsByFunctionRequest {
  /** In the path, percent-encoded as one segment. */
  readonly FunctionName: string;
  readonly Qualifier?: string;
  /** Only the execution of this name. */
  readonly DurableExecutionName?: string;
  readonly Statuses?: readonly ExecutionStatus[];
  /** Only executions that started after this moment. */
  readonly StartedAfter?: number;
  /** Only executions that started before this moment. */
  readonly StartedBefore?: number;
  readonly ReverseOrder?: boolean;
  /** Where the page begins: the NextMarker of the page before it. Absent: the first page. Opaque; it expires after 24 hours. */
  readonly Marker?: string;
  readonly MaxItems?: number;
}

/** The output of ListDurableExecutionsByFunction: one page of executions. */
export interface ListDurableExecutionsByFunctionResponse {
  readonly DurableExecutions?: readonly Execution[];
  /** Where the next page of executions begins. Absent on the last page. */
  readonly NextMarker?: string;
}

/** The state of one operation of an execution. At most one details member, the one of the operation's type. */
export interface Operation {
  /** The EXECUTION operation's is the last segment of the ARN. */
  readonly Id: string;
  /** The CONTEXT that the operation belongs to; absent at the root. */
  readonly ParentId?: string;
  readonly Name?: string;
  readonly Type: OperationType;
  readonly SubType?: string;
  /** When the operation was first started; retries do not change it. */
  readonly StartTimestamp: number;
  /** Only when the status is SUCCEEDED, FAILED, CANCELLED, TIMED_OUT or STOPPED. */
  readonly EndTimestamp?: number;
  readonly Status: OperationStatus;
  readonly ExecutionDetails?: ExecutionDetails;
  readonly ContextDetails?: ContextDetails;
  readonly StepDetails?: StepDetails;
  readonly WaitDetails?: WaitDetails;
  readonly CallbackDetails?: CallbackDetails;
  readonly ChainedInvokeDetails?: ChainedInvokeDetails;
}

/** What an update does to its operation. */
export type OperationAction = 'START' | 'SUCCEED' | 'FAIL' | 'RETRY' | 'CANCEL';

/** Where an operation stands. PENDING is a step that waits for its next attempt, READY one whose attempt is due. */
export type OperationStatus =
  | 'STARTED'
  | 'PENDING'
  | 'READY'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED'
  | 'TIMED_OUT'
  | 'STOPPED';

/** The kind of an operation. */
export type OperationType = 'EXECUTION' | 'CONTEXT' | 'STEP' | 'WAIT' | 'CALLBACK' | 'CHAINED_INVOKE';

/** One change that a checkpoint asks for. */
export interface OperationUpdate {
  readonly Id: string;
  /** The CONTEXT that the operation belongs to; absent at the root. */
  readonly ParentId?: string;
  readonly Name?: string;
  readonly Type: OperationType;
  readonly SubType?: string;
  readonly Action: OperationAction;
  /** The result of a SUCCEED, the state of a RETRY, the input of a chained invoke. */
  readonly Payload?: string;
  /** The error of a FAIL or a RETRY. */
  readonly Error?: ErrorObject;
  /** Only for the type CONTEXT. */
  readonly ContextOptions?: ContextOptions;
  /** Only for the type STEP; a RETRY needs it. */
  readonly StepOptions?: StepOptions;
  /** Only for the type WAIT; a START needs it. */
  readonly WaitOptions?: WaitOptions;
  /** Only for the type CALLBACK. */
  readonly CallbackOptions?: CallbackOptions;
  /** Only for the type CHAINED_INVOKE; a START needs it. */
  readonly ChainedInvokeOptions?: ChainedInvokeOptions;
}

/** Refusal with HTTP status 404: no such execution, function or callback. */
export interface ResourceNotFoundException {
  /** Who is at fault: `User` or `Service`. */
  readonly Type?: string;
  readonly Message?: string;
}

/** How an attempt of a step ended. */
export interface RetryDetails {
  /** The number of the attempt that ended, 1 for the first. */
  readonly CurrentAttempt?: number;
  /** Seconds until the next attempt; absent where none follows. */
  readonly NextAttemptDelaySeconds?: number;
}

/** The input of SendDurableExecutionCallbackFailure; the error is the whole body. */
export interface SendDurableExecutionCallbackFailureRequest {
  /** In the path, percent-encoded as one segment. */
  readonly CallbackId: string;
  /** The whole body as JSON; may be left out. */
  readonly Error?: ErrorObject;
}

/** The output of SendDurableExecutionCallbackFailure: no members. */
export type SendDurableExecutionCallbackFailureResponse = Readonly<Record<string, never>>;

/** The input of SendDurableExecutionCallbackHeartbeat; it has no body. */
export interface SendDurableExecutionCallbackHeartbeatRequest {
  /** In the path, percent-encoded as one segment. */
  readonly CallbackId: string;
}

/** The output of SendDurableExecutionCallbackHeartbeat: no members. */
export type SendDurableExecutionCallbackHeartbeatResponse = Readonly<Record<string, never>>;

/** The input of SendDurableExecutionCallbackSuccess; the result is the whole body. */
export interface SendDurableExecutionCallbackSuccessRequest {
  /** In the path, percent-encoded as one segment. */
  readonly CallbackId: string;
  /** The whole body, byte for byte; an empty body means no result. */
  readonly Result?: string;
}

/** The output of SendDurableExecutionCallbackSuccess: no members. */
export type SendDurableExecutionCallbackSuccessResponse = Readonly<Record<string, never>>;

/** Failure of the service with HTTP status 500; a client may try again. */
export interface ServiceException {
  /** Who is at fault: `User` or `Service`. */
  readonly Type?: string;
  readonly Message?: string;
}

/** What an operation of type STEP carries. */
export interface StepDetails {
  /** Attempts that have ended; 0 or absent while the first one runs. */
  readonly Attempt?: number;
  /** When the next attempt is due; only when PENDING. */
  readonly NextAttemptTimestamp?: number;
  /** When SUCCEEDED, or the state between two checks of a condition. */
  readonly Result?: string;
  /** When FAILED, or of the attempt before the next one. */
  readonly Error?: ErrorObject;
}

/** The details of a StepFailed event: an attempt that failed, with or without another to follow. */
export interface StepFailedDetails {
  readonly Error: EventError;
  readonly RetryDetails: RetryDetails;
}

/** What the RETRY of a step asks for. */
export interface StepOptions {
  readonly NextAttemptDelaySeconds?: number;
}

/** The details of a StepStarted event: no members. */
export type StepStartedDetails = Readonly<Record<string, never>>;

/** The details of a StepSucceeded event: an attempt that succeeded; one that waits for a condition may have another to follow. */
export interface StepSucceededDetails {
  readonly Result: EventResult;
  readonly RetryDetails: RetryDetails;
}

/** The input of StopDurableExecution; the error is the whole body. */
export interface StopDurableExecutionRequest {
  /** In the path, percent-encoded as one segment. */
  readonly DurableExecutionArn: string;
  /** The whole body as JSON; kept as the error of the execution. */
  readonly Error?: ErrorObject;
}

/** The output of StopDurableExecution. */
export interface StopDurableExecutionResponse {
  /** When the execution was stopped. */
  readonly StopTimestamp: number;
}

/** Which limit a throttled call ran into. */
export type ThrottleReason =
  | 'ConcurrentInvocationLimitExceeded'
  | 'FunctionInvocationRateLimitExceeded'
  | 'ReservedFunctionConcurrentInvocationLimitExceeded'
  | 'ReservedFunctionInvocationRateLimitExceeded'
  | 'CallerRateLimitExceeded'
  | 'ConcurrentSnapshotCreateLimitExceeded';

/** Refusal with HTTP status 429: the caller is throttled and may try again. */
export interface TooManyRequestsException {
  /** Seconds to wait before trying again, as text. Travels as the header Retry-After, not in the body. */
  readonly retryAfterSeconds?: string;
  /** Who is at fault: `User` or `Service`. */
  readonly Type?: string;
  /** Spelt with a small m, unlike most exceptions. */
  readonly message?: string;
  readonly Reason?: ThrottleReason;
}

/** The tracing header of the call that started the execution. */
export interface TraceHeader {
  readonly XAmznTraceId?: string;
}

/** The details of a WaitCancelled event. */
export interface WaitCancelledDetails {
  readonly Error?: EventError;
}

/** What an operation of type WAIT carries. */
export interface WaitDetails {
  /** When the wait is over. */
  readonly ScheduledEndTimestamp?: number;
}

/** What the START of a wait asks for. */
export interface WaitOptions {
  readonly WaitSeconds?: number;
}

/** The details of a WaitStarted event. */
export interface WaitStartedDetails {
  /** Seconds that the wait lasts. */
  readonly Duration: number;
  /** When the wait is over. */
  readonly ScheduledEndTimestamp: number;
}

/** The details of a WaitSucceeded event. */
export interface WaitSucceededDetails {
  /** Seconds that the wait lasted. */
  readonly Duration?: number;
}

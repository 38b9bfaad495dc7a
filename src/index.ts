export type { ApiError, ReceivedResponse } from './client/api-error.ts';
export type { ClientOptions } from './client/asking.ts';
export { type Answer, type DurableClient, durableClient } from './client/durable-client.ts';
export type { CallOptions, ClientMethods, Inputs, Outputs } from './client/messages.ts';
export type { ClientDuty, Fault, FaultGroup, FaultName, FaultOn, FaultPlan, FaultSettings } from './faults/fault.ts';
export { type FaultEntry, faultCatalogue } from './faults/fault-catalogue.ts';
export { type FaultMakers, faults } from './faults/faults.ts';
export { parseFaults } from './faults/parse-faults.ts';
export { type FaultsOptions, withFaults } from './faults/with-faults.ts';
export { type BreakingOptions, breaking } from './fixtures/breaking.ts';
export { type ExecutionOptions, execution } from './fixtures/execution.ts';
export type { IdStyle } from './fixtures/operation-ids.ts';
export type { OperationName, ParallelBranch, Run } from './fixtures/run.ts';
export type {
  Action,
  Branch,
  BranchesTold,
  CallbackTold,
  ContextTold,
  ErrorTold,
  InvokeTold,
  Json,
  OutcomeTold,
  Script,
  StepTold,
  WaitForCallbackTold,
  WaitForConditionTold,
  WaitTold,
} from './fixtures/script.ts';
export type { Api } from './model/api.ts';
export { type ExecutionArn, parseArn, printArn } from './model/arn.ts';
export { type Clock, type ManualClock, manualClock } from './model/clock.ts';
export type { Delivery, Endpoint, Notes, RequestContext, Target, WireRequest, WireResponse } from './model/endpoint.ts';
export type { InvocationOutput, InvocationPayload, PayloadOperation, PayloadTimestamp } from './model/payload.ts';
export type { Sleep } from './model/sleep.ts';
export { defaultVariants, type Variants } from './model/variants.ts';
export type {
  CallbackDetails,
  CallbackFailedDetails,
  CallbackOptions,
  CallbackStartedDetails,
  CallbackSucceededDetails,
  CallbackTimedOutDetails,
  ChainedInvokeDetails,
  ChainedInvokeFailedDetails,
  ChainedInvokeOptions,
  ChainedInvokeStartedDetails,
  ChainedInvokeStoppedDetails,
  ChainedInvokeSucceededDetails,
  ChainedInvokeTimedOutDetails,
  CheckpointDurableExecutionRequest,
  CheckpointDurableExecutionResponse,
  CheckpointUpdatedExecutionState,
  ContextDetails,
  ContextFailedDetails,
  ContextOptions,
  ContextStartedDetails,
  ContextSucceededDetails,
  DurableConfig,
  ErrorObject,
  Event,
  EventError,
  EventInput,
  EventResult,
  EventType,
  Execution as ListedExecution,
  ExecutionDetails,
  ExecutionFailedDetails,
  ExecutionStartedDetails,
  ExecutionStatus,
  ExecutionStoppedDetails,
  ExecutionSucceededDetails,
  ExecutionTimedOutDetails,
  GetDurableExecutionHistoryRequest,
  GetDurableExecutionHistoryResponse,
  GetDurableExecutionRequest,
  GetDurableExecutionResponse,
  GetDurableExecutionStateRequest,
  GetDurableExecutionStateResponse,
  InvocationCompletedDetails,
  ListDurableExecutionsByFunctionRequest,
  ListDurableExecutionsByFunctionResponse,
  Operation,
  OperationAction,
  OperationStatus,
  OperationType,
  OperationUpdate,
  RetryDetails,
  SendDurableExecutionCallbackFailureRequest,
  SendDurableExecutionCallbackFailureResponse,
  SendDurableExecutionCallbackHeartbeatRequest,
  SendDurableExecutionCallbackHeartbeatResponse,
  SendDurableExecutionCallbackSuccessRequest,
  SendDurableExecutionCallbackSuccessResponse,
  StepDetails,
  StepFailedDetails,
  StepOptions,
  StepStartedDetails,
  StepSucceededDetails,
  StopDurableExecutionRequest,
  StopDurableExecutionResponse,
  ThrottleReason,
  TraceHeader,
  WaitCancelledDetails,
  WaitDetails,
  WaitOptions,
  WaitStartedDetails,
  WaitSucceededDetails,
} from './model/wire.ts';
export type { FullResult, ItemOf, PageIterator, PaginateOptions } from './paginator/page-iterator.ts';
export type { BotoName, ItemsName, PaginatedApi } from './paginator/paginated-api.ts';
export { PaginationError } from './paginator/pagination-error.ts';
export {
  type EndpointPaginatorOptions,
  type Paginator,
  type PaginatorOptions,
  paginator,
} from './paginator/paginator.ts';
export type {
  ApiOf,
  EndpointInput,
  EndpointPage,
  ItemsOf,
  PaginatorName,
  SendInput,
  SendPage,
} from './paginator/paginator-types.ts';
export type { PaginationConfig } from './paginator/paging-config.ts';
export type { PageProgress } from './paginator/read-pages.ts';
export type { Send } from './paginator/send.ts';
export type { WithDates } from './paginator/with-dates.ts';
export type { MarkerPolicy } from './paging/marker-policy.ts';
export type { PagePlan } from './paging/page-plan.ts';
export { type Pages, pages } from './paging/pages.ts';
export { type AgreementOptions, assertAgreement, checkAgreement } from './rules/check-agreement.ts';
export { assertChangeSet, checkChangeSet } from './rules/check-change-set.ts';
export { assertCheckpoint, checkCheckpoint } from './rules/check-checkpoint.ts';
export { assertContinuation, checkContinuation } from './rules/check-continuation.ts';
export { assertError, checkError, type ErrorOptions } from './rules/check-error.ts';
export { assertExecution, checkExecution } from './rules/check-execution.ts';
export { assertHistory, checkHistory, type HistoryOptions } from './rules/check-history.ts';
export { assertHistoryPage, checkHistoryPage, type HistoryPageOptions } from './rules/check-history-page.ts';
export { assertList, checkList } from './rules/check-list.ts';
export { assertPage, checkPage } from './rules/check-page.ts';
export { assertPayload, checkPayload, type PayloadOptions } from './rules/check-payload.ts';
export { assertRead, checkRead, type ReadOptions } from './rules/check-read.ts';
export { assertTransition, checkTransition } from './rules/check-transition.ts';
export { ContractError } from './rules/contract-error.ts';
export type { PageOptions } from './rules/page-scope.ts';
export {
  type JsonSchema,
  type PayloadChecks,
  type PayloadFitOptions,
  type PayloadMismatch,
  type PayloadSchemas,
  type PayloadText,
  payloadChecks,
} from './rules/payload-checks.ts';
export type { Finding, RuleFacts, RuleKind } from './rules/rule.ts';
export type { Rule } from './rules/rules.ts';
export type { Severity, Violation } from './rules/violation.ts';
export { assertPaging, checkPaging, type PagingOptions } from './service/check-paging.ts';
export type { CrashPoint } from './service/crash-point.ts';
export type { CallbackHandle } from './service/drive-callbacks.ts';
export type { DurableHandler, HandlerContext } from './service/durable-handler.ts';
export { type DurableService, durableService, type ServiceOptions } from './service/durable-service.ts';
export type { Journal, JournalOptions } from './service/journal.ts';
export type { JournalCall } from './service/journal-call.ts';
export type { ListPlans } from './service/list-plans.ts';
export type { PagingRuleId } from './service/paging-rules.ts';
export type { DriveOptions, InvokedFunction, RunOptions } from './service/run-options.ts';
export type { ServedPage } from './service/served-page.ts';
export type { StartOptions } from './service/start-execution.ts';
export { type CheckedCall, type ChecksOptions, withChecks } from './service/with-checks.ts';
export { type Journaled, withJournal } from './service/with-journal.ts';
export { type FetchHandler, fromFetch } from './serving/from-fetch.ts';
export { httpEndpoint } from './serving/http-endpoint.ts';
export { type Fetch, type ToFetchOptions, toFetch } from './serving/to-fetch.ts';
export type { Change } from './timeline/change.ts';
export type { Execution, InvocationOptions, Moment } from './timeline/execution.ts';
export type { ExecutionFile } from './timeline/execution-file.ts';
export { parseExecution } from './timeline/parse-execution.ts';
export { type ParseHistoryOptions, parseHistory } from './timeline/parse-history.ts';
export { toTree } from './timeline/to-tree.ts';

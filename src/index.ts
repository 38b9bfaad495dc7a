export type { Api } from './model/api.ts';
export { type ExecutionArn, parseArn, printArn } from './model/arn.ts';
export { type Clock, type ManualClock, manualClock } from './model/clock.ts';
export type { Delivery, Endpoint, Notes, RequestContext, Target, WireRequest, WireResponse } from './model/endpoint.ts';
export type { InvocationOutput, InvocationPayload, PayloadOperation, PayloadTimestamp } from './model/payload.ts';
export type { PagePlan } from './paging/page-plan.ts';
export { type Pages, pages } from './paging/pages.ts';
export { ContractError } from './rules/contract-error.ts';
export type { Severity, Violation } from './rules/violation.ts';

import type { InvocationPayload } from '../model/payload.ts';
import { payloadSchemaRules } from './answer-schema-rules.ts';
import { assertNone } from './assert-none.ts';
import { checkSchema } from './check-schema.ts';
import { listOperations } from './operation-list.ts';
import { type Plan, planRules } from './operation-rule.ts';
import { operationRules } from './operation-rules.ts';
import { operationSchemaRules } from './operation-schema-rules.ts';
import { operationsInput } from './operations-input.ts';
import { pageListRules, pageRules } from './page-rules.ts';
import { charactersOf, pageScope } from './page-scope.ts';
import type { PayloadChecks } from './payload-checks.ts';
import { checkPayloadFit, operationFit } from './payload-fit-rules.ts';
import { toWireTimes } from './payload-operations.ts';
import { type PayloadScope, payloadRules } from './payload-rules.ts';
import { readAs } from './read-as.ts';
import { payloadOperationRules, readOperationRules } from './read-operation-rules.ts';
import { readListRules } from './read-rules.ts';
import { type ReadScope, scopeOf } from './read-scope.ts';
import { checkOperations, checkWhole, placeOf } from './report.ts';
import type { View } from './view.ts';
import type { Violation } from './violation.ts';

/** What else is known of an invocation. */
export interface PayloadOptions {
  /** Operations that the handler saw last, in wire form: UpdatedOperationIds must have changed since. Default none. */
  readonly previous?: unknown;
  /** Bytes of the payload's JSON. Default: the characters of its payloads, of which there are never more. */
  readonly bytes?: number;
  /** Schemas of the payloads of your own functions, as `payloadChecks` compiles them. Default: none. */
  readonly payloads?: PayloadChecks;
}

const path = ['InitialExecutionState', 'Operations'];
const itemRules = [...payloadSchemaRules.filter(({ id }) => id === 'payload/timestamps'), ...operationSchemaRules];
const schemaRules = { whole: payloadSchemaRules, item: itemRules, list: path };
const firstPageRules = pageRules.filter(({ id }) => id === 'page/empty-first-goes-on');
// a payload is not pruned by any emulator: what is a should for State is info here
const readRules = readOperationRules.filter(({ id }) => id !== 'read/no-pruned-descendants');
const plan: Plan<ReadScope> = planRules<ReadScope>([...operationRules, ...readRules, ...payloadOperationRules]);

/**
 * What is wrong with the payload that the service hands to a durable function's handler. With a NextMarker it holds a
 * first page, without one it must hold the whole state. Never throws, whatever the value is.
 *
 * @example
 * const operation = { Id: 'e-1', Type: 'EXECUTION', Status: 'STARTED', StartTimestamp: 1767225600000 };
 * const payload = {
 *   DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
 *   CheckpointToken: 'dG9rZW4',
 *   InitialExecutionState: { Operations: [operation], NextMarker: '' },
 * };
 * checkPayload(payload); // []
 * checkPayload({ ...payload, CheckpointToken: 'token-1' })[0]?.path; // '/CheckpointToken'
 */
export function checkPayload(payload: unknown, options: PayloadOptions = {}): Violation[] {
  const { view, problems } = readAs<InvocationPayload>('InvocationPayload', payload);
  const scope = payloadScope(view, options);
  const { read } = scope;
  const place = placeOf(read, { subject: 'the payload', path: '' });
  const marker = view.InitialExecutionState?.NextMarker;
  const facts = { items: read.operations.length, marker, characters: 0 };
  return [
    ...checkSchema(problems, schemaRules, place),
    ...(view.InitialExecutionState?.Operations ? checkWhole(firstPageRules, pageScope(facts, {}), place) : []),
    ...checkWhole(pageListRules, read, place),
    ...checkWhole(readListRules, read, place),
    ...checkOperations(plan, read, place),
    ...checkWhole(payloadRules, scope, place),
    ...checkPayloadFit(read.operations, operationFit(options.payloads), place),
  ];
}

/**
 * Throws when an invocation payload breaks a rule that is a must or a should.
 *
 * @throws ContractError with all that `checkPayload` found, except what is only info.
 * @example
 * const payload = {
 *   DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
 *   CheckpointToken: 'dG9rZW4',
 *   InitialExecutionState: { Operations: [], NextMarker: 'more' },
 * };
 * assertPayload(payload); // undefined
 */
export function assertPayload(payload: unknown, options: PayloadOptions = {}): void {
  assertNone('payload', checkPayload(payload, options));
}

function payloadScope(payload: View<InvocationPayload>, { previous, bytes }: PayloadOptions): PayloadScope {
  const state = payload.InitialExecutionState;
  const operations = (state?.Operations ?? []).map(toWireTimes);
  const list = listOperations([operations], () => `/${path.join('/')}`);
  const pages = [{ Operations: operations, ...(state?.NextMarker !== undefined && { NextMarker: state.NextMarker }) }];
  const facts = { pages, complete: !state?.NextMarker, live: true, arn: payload.DurableExecutionArn };
  return {
    payload,
    read: scopeOf(list, facts),
    previous: previous === undefined ? undefined : byId(previous),
    bytes: bytes ?? charactersOf(operations),
  };
}

function byId(previous: unknown): PayloadScope['previous'] {
  const { list } = operationsInput(previous, { subject: 'the operations before', path: '' });
  return new Map([...list.first].flatMap(([id, index]) => [[id, list.operations[index] ?? {}] as const]));
}

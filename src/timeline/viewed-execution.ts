import { parseArn } from '../model/arn.ts';
import type { InvocationPayload } from '../model/payload.ts';
import { defaultVariants, type Variants } from '../model/variants.ts';
import type { Event, GetDurableExecutionResponse, Operation } from '../model/wire.ts';
import { cutPage } from '../paging/cut-page.ts';
import { sealMarker } from '../paging/marker.ts';
import type { Change } from './change.ts';
import type { Execution, InvocationOptions, Moment } from './execution.ts';
import { type ExecutionFile, executionFormat } from './execution-file.ts';
import { type ItemsText, itemsTextOf } from './items-text.ts';
import { lazy } from './lazy.ts';
import { toTree } from './to-tree.ts';
import { payloadOf } from './views.ts';

/** What an {@link Execution} is made from: its views, each made when it is asked for. */
export interface Views {
  readonly arn: string;
  /** The DurableExecutionName of the ARN, where it is at hand. */
  readonly name?: string;
  readonly checkpointToken: () => string;
  readonly variants: Variants;
  readonly broken?: string | undefined;
  readonly log?: (() => readonly Change[]) | undefined;
  readonly operations: () => readonly Operation[];
  readonly events: () => readonly Event[];
  readonly summary: () => GetDurableExecutionResponse;
  /** UpdatedOperationIds of a payload made now. */
  readonly updated?: () => readonly string[];
  /** The operations of a payload where it is not pruned like State. */
  readonly payloadOperations?: () => readonly Operation[];
  readonly operationsText?: () => ItemsText;
  readonly eventsText?: () => ItemsText;
  readonly changedSince?: (moment: Moment) => readonly Operation[];
  readonly at?: (moment: Moment) => Execution;
}

/** The secret of markers that stand in payloads: every service opens them beside its own. */
export const payloadSecret = 'lambda-durable-testkit payload';

/** An execution over these views. */
export function viewedExecution(views: Views): Execution {
  const operations = lazy(views.operations);
  const events = lazy(views.events);
  const summary = lazy(views.summary);
  const made: Made = {
    status: () => summary().Status,
    checkpointToken: lazy(views.checkpointToken),
    operations,
    events,
    summary,
    log: lazy(() => views.log?.()),
    operationsText: lazy(views.operationsText ?? (() => itemsTextOf(operations()))),
    eventsText: lazy(views.eventsText ?? (() => itemsTextOf(events()))),
  };
  const told = {
    arn: views.arn,
    name: views.name ?? parseArn(views.arn).executionName,
    variants: views.variants,
    broken: views.broken,
    invocation: (options: InvocationOptions = {}) => invocationOf(execution, views, options),
    changedSince: views.changedSince ?? refuseMoment(views.arn),
    at: views.at ?? refuseMoment(views.arn),
    toJSON: () => fileOf(execution),
  };
  // one by one: all at once takes half as long again
  Object.defineProperty(told, making, { value: made });
  Object.defineProperty(told, inspect, { value: () => toTree(execution) });
  for (const name of madeNames) Object.defineProperty(told, name, madeMembers[name]);
  const execution = told as typeof told & MadeMembers; // defined by the line above
  return execution;
}

type MadeMembers = Pick<
  Execution,
  'checkpointToken' | 'status' | 'operations' | 'events' | 'summary' | 'log' | 'operationsText' | 'eventsText'
>;
type Made = { readonly [Name in keyof MadeMembers]-?: () => MadeMembers[Name] };

const inspect = Symbol.for('nodejs.util.inspect.custom');
const making = Symbol('what is made when it is asked for');

// getters that all executions share: those of an object literal are new ones each time and leave a hidden class behind, which
// made an execution cost twice as much
const madeMembers: Readonly<Record<keyof MadeMembers, PropertyDescriptor>> = {
  checkpointToken: madeMember('checkpointToken'),
  status: madeMember('status'),
  operations: madeMember('operations'),
  events: madeMember('events'),
  summary: madeMember('summary'),
  log: madeMember('log'),
  operationsText: madeMember('operationsText'),
  eventsText: madeMember('eventsText'),
};

const madeNames = Object.keys(madeMembers) as readonly (keyof MadeMembers)[]; // as the record is written

function madeMember(name: keyof MadeMembers): PropertyDescriptor {
  return {
    configurable: true, // as those of a literal are: tests spy on them
    enumerable: true,
    get(this: { readonly [making]: Made }) {
      return this[making][name]();
    },
  };
}

function refuseMoment(arn: string): (moment: Moment) => never {
  return (moment) => {
    throw new RangeError(
      `Cannot go to ${JSON.stringify(moment)} of '${arn}': it has no log, only what was recorded of it`,
    );
  };
}

function invocationOf(execution: Execution, views: Views, { page }: InvocationOptions): InvocationPayload {
  const complete = execution.variants.payloadPruning === 'complete' ? views.payloadOperations?.() : undefined;
  const operations = complete ?? execution.operations;
  const count = firstPage(operations, () => (complete ? itemsTextOf(complete) : execution.operationsText), page);
  const first = operations.slice(0, count);
  const updated = views.updated?.() ?? [];
  return payloadOf(execution, {
    operations: first,
    marker: payloadMarker(execution, complete ? listedOf(execution, first) : count),
    updated: complete ? updated.filter(isIn([...first, ...execution.operations])) : updated,
  });
}

// a page may cut what State does not list: nobody hears of it then
function isIn(operations: readonly Operation[]): (id: string) => boolean {
  const ids = new Set(operations.map(({ Id }) => Id));
  return (id) => ids.has(id);
}

function firstPage(operations: readonly Operation[], text: () => ItemsText, page: InvocationOptions['page']): number {
  if (page === undefined) return operations.length;
  if (typeof page !== 'number') return cutPage(text(), { plan: page, maxItems: operations.length }).to;
  if (Number.isInteger(page) && page >= 0) return Math.min(page, operations.length);
  throw new RangeError(`Cannot make a payload with a page of ${page} operations: expected a whole number of 0 or more`);
}

// State goes on behind the operations that it lists itself: a complete payload holds others too
function listedOf(execution: Execution, first: readonly Operation[]): number {
  const given = new Set(first.map(({ Id }) => Id));
  const missing = execution.operations.findIndex(({ Id }) => !given.has(Id));
  return missing < 0 ? execution.operations.length : missing;
}

function payloadMarker(execution: Execution, index: number): string | undefined {
  if (index >= execution.operations.length) return undefined;
  const binding = { api: 'GetDurableExecutionState', subject: execution.arn, token: execution.checkpointToken };
  return sealMarker({ position: { index, step: 0, done: 0 }, binding, issuedAt: 0 }, { secret: payloadSecret });
}

function fileOf(execution: Execution): ExecutionFile {
  const chosen = Object.entries(execution.variants).filter(
    ([name, value]) => value !== defaultVariants[name as keyof Variants], // the record holds exactly the variants
  );
  return {
    format: executionFormat,
    arn: execution.arn,
    checkpointToken: execution.checkpointToken,
    status: execution.status,
    ...(chosen.length > 0 && { variants: Object.fromEntries(chosen) }),
    ...(execution.broken !== undefined && { broken: execution.broken }),
    operations: execution.operations,
    ...(execution.log ? { log: execution.log } : { events: execution.events, summary: execution.summary }),
  };
}

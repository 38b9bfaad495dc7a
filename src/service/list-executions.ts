import type { WireResponse } from '../model/endpoint.ts';
import type { Execution as ExecutionRow } from '../model/wire.ts';
import { itemsTextOf } from '../timeline/items-text.ts';
import { functionParts } from './function-parts.ts';
import type { LiveExecution } from './live-execution.ts';
import type { ReadingMade } from './readings.ts';
import { findPage, servePage } from './serve-page.ts';
import { type Input, refusal, refused, type ServiceCore } from './service-core.ts';

/** Answers ListDurableExecutionsByFunction. */
export function listExecutions(core: ServiceCore, input: Input): WireResponse {
  if (((input.Statuses ?? []) as readonly string[]).length > 1) {
    return refused(refusal('InvalidParameterValueException', 'Cannot filter by more than one status'));
  }
  const { name, qualifier } = functionParts(String(input.FunctionName));
  const held = core.registry.ofFunction(name);
  if (held.length === 0) {
    return refused(refusal('ResourceNotFoundException', `Function not found: ${String(input.FunctionName)}`));
  }
  const { Marker: _marker, MaxItems: _maxItems, ...asked } = input;
  const filter = { ...asked, FunctionName: name, ...(qualifier !== undefined && { Qualifier: qualifier }) };
  const key = { api: 'ListDurableExecutionsByFunction', filter: JSON.stringify(filter) };
  for (const live of held) live.log.settle(core.now());
  const newest = core.listed.at(key, core.revision(), () => readingOf(core, held, filter));
  const found = findPage(core, { newest, key, readings: core.listed }, input);
  return servePage(core, found, { input, member: 'DurableExecutions', lastMarker: core.variants.listLastMarker });
}

function readingOf(core: ServiceCore, held: readonly LiveExecution[], filter: Input): ReadingMade {
  const rows = held.filter((live) => fits(core, live, filter)).map(rowOf);
  return { items: itemsTextOf(ordered(core, rows, filter.ReverseOrder === true)), plan: core.pages.list };
}

function fits(core: ServiceCore, live: LiveExecution, filter: Input): boolean {
  const qualifier = filter.Qualifier ?? (core.variants.listQualifier === 'latest' ? '$LATEST' : undefined);
  const [status] = (filter.Statuses ?? []) as readonly string[]; // the model's shape was checked
  const { StartedAfter: after, StartedBefore: before } = filter as Readonly<Record<string, number | undefined>>; // timestamps
  const name = filter.DurableExecutionName;
  const { StartTimestamp } = live.summary();
  return (
    (qualifier === undefined || live.parts.qualifier === qualifier) &&
    (name === undefined || live.parts.executionName === name) &&
    (status === undefined || live.status() === status) &&
    (after === undefined || StartTimestamp > after) &&
    (before === undefined || StartTimestamp < before)
  );
}

function rowOf(live: LiveExecution): ExecutionRow {
  const summary = live.summary();
  return {
    DurableExecutionArn: summary.DurableExecutionArn,
    DurableExecutionName: summary.DurableExecutionName,
    FunctionArn: summary.FunctionArn,
    Status: summary.Status,
    StartTimestamp: summary.StartTimestamp,
    ...(summary.EndTimestamp !== undefined && { EndTimestamp: summary.EndTimestamp }),
  };
}

function ordered(core: ServiceCore, rows: readonly ExecutionRow[], reverse: boolean): readonly ExecutionRow[] {
  const oldestFirst = rows.toSorted((a, b) => a.StartTimestamp - b.StartTimestamp);
  return (core.variants.listOrder === 'oldest-first') === reverse ? oldestFirst.reverse() : oldestFirst;
}

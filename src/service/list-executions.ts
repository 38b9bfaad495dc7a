import { parseArn } from '../model/arn.ts';
import type { WireResponse } from '../model/endpoint.ts';
import { refusals } from '../model/exceptions.ts';
import type { Execution as ExecutionRow } from '../model/wire.ts';
import { itemsTextOf } from '../timeline/items-text.ts';
import { answerPage } from './answer-page.ts';
import { markerOf, type ReadOf } from './follow-marker.ts';
import { findPage } from './get-history.ts';
import { type Input, refusal, refused, type ServiceCore } from './service-core.ts';

/** Answers ListDurableExecutionsByFunction. */
export function listExecutions(core: ServiceCore, input: Input): WireResponse {
  const statuses = (input.Statuses ?? []) as readonly string[]; // the model's shape was checked
  if (statuses.length > 1) {
    return refused(refusal('InvalidParameterValueException', 'Cannot filter by more than one status'));
  }
  const name = functionNameOf(String(input.FunctionName));
  const known = [...core.executions.keys()].filter((arn) => parseArn(arn).functionName === name.name);
  if (known.length === 0)
    return refused(refusal('ResourceNotFoundException', `Function not found: ${String(input.FunctionName)}`));
  const readAt = (version: number): ReadOf => ({
    api: 'ListDurableExecutionsByFunction',
    subject: name.name,
    filter: JSON.stringify({ ...input, Marker: undefined, MaxItems: undefined }),
    version,
    plan: core.pages,
  });
  const found = findPage(core, { readAt, newest: known.length }, input.Marker);
  if ('refused' in found) return refused(refusals.badMarker, `marker ${found.refused}`);
  // executions that were added since the read began are not part of it
  const rows = rowsOf(core, known.slice(0, found.version)).filter((row) =>
    fits(core, row, { ...input, ...name.qualifier }),
  );
  return answerPage(itemsTextOf(order(core, rows, input.ReverseOrder === true)), {
    member: 'DurableExecutions',
    plan: core.pages,
    position: found.position,
    maxItems: input.MaxItems as number | undefined, // the model says integer
    lastMarker: core.variants.listLastMarker,
    seal: (position) => markerOf(core, readAt(found.version), position),
  });
}

// NAME, NAME:QUALIFIER, ACCOUNT:function:NAME and whole ARNs mean the same function
function functionNameOf(text: string): { readonly name: string; readonly qualifier: { readonly Qualifier?: string } } {
  const parts = text.split(':');
  const at = parts.indexOf('function');
  const rest = at >= 0 ? parts.slice(at + 1) : /^\d{12}$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
  const [name = '', qualifier] = rest;
  return { name, qualifier: qualifier === undefined ? {} : { Qualifier: qualifier } };
}

function rowsOf(core: ServiceCore, arns: readonly string[]): ExecutionRow[] {
  return arns.flatMap((arn) => {
    const live = core.executions.get(arn);
    if (!live) return [];
    live.settle(core.clock.now());
    const { summary } = live.snapshot();
    return [
      {
        DurableExecutionArn: summary.DurableExecutionArn,
        DurableExecutionName: summary.DurableExecutionName,
        FunctionArn: summary.FunctionArn,
        Status: summary.Status,
        StartTimestamp: summary.StartTimestamp,
        ...(summary.EndTimestamp !== undefined && { EndTimestamp: summary.EndTimestamp }),
      },
    ];
  });
}

function fits(core: ServiceCore, row: ExecutionRow, input: Input): boolean {
  const qualifier = input.Qualifier ?? (core.variants.listQualifier === 'latest' ? '$LATEST' : undefined);
  const [status] = (input.Statuses ?? []) as readonly string[]; // the model's shape was checked
  const after = input.StartedAfter as number | undefined;
  const before = input.StartedBefore as number | undefined;
  return (
    (qualifier === undefined || parseArn(row.DurableExecutionArn).qualifier === qualifier) &&
    (input.DurableExecutionName === undefined || row.DurableExecutionName === input.DurableExecutionName) &&
    (status === undefined || row.Status === status) &&
    (after === undefined || row.StartTimestamp > after) &&
    (before === undefined || row.StartTimestamp < before)
  );
}

function order(core: ServiceCore, rows: readonly ExecutionRow[], reverse: boolean): ExecutionRow[] {
  const oldestFirst = [...rows].sort((a, b) => a.StartTimestamp - b.StartTimestamp);
  return (core.variants.listOrder === 'oldest-first') === reverse ? oldestFirst.reverse() : oldestFirst;
}

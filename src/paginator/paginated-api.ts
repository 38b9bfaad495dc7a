import { apis, type QueryType } from '../model/api.ts';
import { showValue } from './show-value.ts';

/** The operations of the durable-execution API that answer in pages, by the API's own names. */
export type PaginatedApi =
  | 'GetDurableExecutionHistory'
  | 'GetDurableExecutionState'
  | 'ListDurableExecutionsByFunction';

/** The same three as boto3's `get_paginator` names them. */
export type BotoName =
  | 'get_durable_execution_history'
  | 'get_durable_execution_state'
  | 'list_durable_executions_by_function';

/** The member of a page that holds its items. */
export type ItemsName = 'DurableExecutions' | 'Events' | 'Operations';

/** What the paginator has to know of an operation. */
export interface PaginatedForm {
  readonly api: PaginatedApi;
  readonly items: ItemsName;
  /** The members of an input, and the kind that each takes. */
  readonly members: ReadonlyMap<string, QueryType>;
  /** The members that no input may lack. */
  readonly required: readonly string[];
}

const names: ReadonlyMap<string, PaginatedApi> = new Map(
  (['GetDurableExecutionHistory', 'GetDurableExecutionState', 'ListDurableExecutionsByFunction'] as const).flatMap(
    (api): [string, PaginatedApi][] => [
      [api, api],
      [botoName(api), api],
    ],
  ),
);

/**
 * What the paginator has to know of the operation of this name, the API's or boto3's.
 *
 * @throws RangeError when no paginated operation has that name.
 */
export function paginatedForm(name: string): PaginatedForm {
  const api = names.get(name);
  if (!api) {
    throw new RangeError(
      `Cannot paginate ${showValue(name)}: found no such name, expected ${[...names.keys()].join(', ')}`,
    );
  }
  const { label, query, items } = apis[api];
  return {
    api,
    items: items ?? 'Operations',
    members: new Map([[label, 'string'], ...Object.entries(query)]),
    required: 'CheckpointToken' in query ? [label, 'CheckpointToken'] : [label],
  };
}

function botoName(api: string): string {
  return api.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase();
}

import type { Inputs, Outputs } from '../client/messages.ts';
import type { ExecutionStatus } from '../model/wire.ts';
import type { BotoName, PaginatedApi } from './paginated-api.ts';
import type { WithDates } from './with-dates.ts';

/** The names that {@link paginator} takes: the API's and boto3's. */
export type PaginatorName = BotoName | PaginatedApi;

interface BotoNames {
  readonly get_durable_execution_history: 'GetDurableExecutionHistory';
  readonly get_durable_execution_state: 'GetDurableExecutionState';
  readonly list_durable_executions_by_function: 'ListDurableExecutionsByFunction';
}

interface Items {
  readonly GetDurableExecutionHistory: 'Events';
  readonly GetDurableExecutionState: 'Operations';
  readonly ListDurableExecutionsByFunction: 'DurableExecutions';
}

/** The API's name of an operation that is named either way. */
export type ApiOf<Name extends PaginatorName> = Name extends BotoName ? BotoNames[Name] : Name & PaginatedApi;

/** The member of an operation's pages that holds the items. */
export type ItemsOf<Name extends PaginatorName> = Items[ApiOf<Name>];

/** What a send is given that does not say itself what it takes: as the AWS SDK for JavaScript takes it. */
export type SendInput<Name extends PaginatorName> =
  ApiOf<Name> extends 'ListDurableExecutionsByFunction' ? ListInput : Inputs[ApiOf<Name>];

type ListInput = Omit<Inputs['ListDurableExecutionsByFunction'], 'StartedAfter' | 'StartedBefore' | 'Statuses'> & {
  readonly StartedAfter?: Date;
  readonly StartedBefore?: Date;
  readonly Statuses?: ExecutionStatus[];
};

/** What a send has to return: its own type of page is kept. */
export type SendPage<Name extends PaginatorName> = {
  readonly [Member in ItemsOf<Name>]?: readonly unknown[] | null | undefined;
} & { readonly NextMarker?: unknown };

/** What the pages of an endpoint are asked with; times as epoch seconds or dates. */
export type EndpointInput<Name extends PaginatorName> = Inputs[ApiOf<Name>];

/** The pages of an endpoint. */
export type EndpointPage<Name extends PaginatorName, Times extends 'seconds' | 'date'> = Times extends 'date'
  ? WithDates<Outputs[ApiOf<Name>]>
  : Outputs[ApiOf<Name>];

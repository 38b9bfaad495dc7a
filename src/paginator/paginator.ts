import type { ClientOptions } from '../client/asking.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Members } from './check-members.ts';
import { endpointSend } from './endpoint-send.ts';
import { type PageIterator, type PaginateOptions, pageIterator } from './page-iterator.ts';
import { type ItemsName, paginatedForm } from './paginated-api.ts';
import type { EndpointInput, EndpointPage, ItemsOf, PaginatorName, SendInput, SendPage } from './paginator-types.ts';
import { type PaginationConfig, readPagingConfig } from './paging-config.ts';
import type { Send } from './send.ts';
import { showValue } from './show-value.ts';

/** How a paginator treats what botocore does badly. */
export interface PaginatorOptions {
  /** `'strict'` does all that botocore does, the traps included; default: the departures that docs/paginator.md lists. */
  readonly parity?: 'strict';
}

/** How a paginator asks an endpoint, beside what {@link durableClient} takes. */
export interface EndpointPaginatorOptions<Times extends 'seconds' | 'date'> extends PaginatorOptions, ClientOptions {
  /** How timestamps stand in the pages: as on the wire, in epoch seconds (default), or as `Date`. */
  readonly timestamps?: Times;
}

/** The pages of one operation, from one source. */
export interface Paginator<Input, Page, Items extends ItemsName> {
  /**
   * The pages that an input asks for. The input is never changed, and nothing is requested before the pages are read.
   *
   * @throws SyntaxError when PaginationConfig holds a text for a number that Python's `int()` does not read.
   * @throws RangeError when it holds `NaN` or an infinity.
   * @throws TypeError when it, or the input, is of another kind.
   */
  paginate(
    input: Input & { readonly PaginationConfig?: PaginationConfig },
    options?: PaginateOptions,
  ): PageIterator<Page, Items>;
}

/**
 * boto3's `get_paginator()`, complete: the same requests, pages, results and tokens, which travel between here, boto3 and
 * `aws … --max-items`. A function is a {@link Send}; anything with an `endpoint` is asked directly.
 *
 * @param name The operation, by the API's name or boto3's: `get_durable_execution_state`.
 * @throws RangeError when no paginated operation has that name, or an option has no such value.
 * @throws TypeError when the source is neither a function nor carries an endpoint.
 * @example
 * const answers = { '': { Operations: [{ Id: 'a' }, { Id: 'b' }], NextMarker: 'm2' }, m2: { Operations: [{ Id: 'c' }] } };
 * const state = paginator('GetDurableExecutionState', async ({ Marker = '' }) => answers[Marker]);
 * const input = { DurableExecutionArn: 'arn', CheckpointToken: 'token' };
 * const pages = state.paginate({ ...input, PaginationConfig: { MaxItems: 1 } });
 * await pages.buildFullResult(); // { Operations: [{ Id: 'a' }], NextToken: 'eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==' }
 * const rest = state.paginate({ ...input, PaginationConfig: { StartingToken: pages.resumeToken } });
 * await rest.buildFullResult(); // { Operations: [{ Id: 'b' }, { Id: 'c' }] }
 */
export function paginator<
  Name extends PaginatorName,
  Page extends SendPage<Name>,
  Input extends object = SendInput<Name>,
>(name: Name, source: Send<Input, Page>, options?: PaginatorOptions): Paginator<Input, Page, ItemsOf<Name>>;
export function paginator<Name extends PaginatorName, Times extends 'seconds' | 'date' = 'seconds'>(
  name: Name,
  source: { readonly endpoint: Endpoint },
  options?: EndpointPaginatorOptions<Times>,
): Paginator<EndpointInput<Name>, EndpointPage<Name, Times>, ItemsOf<Name>>;
export function paginator(
  name: PaginatorName,
  source: AnySend | { readonly endpoint: Endpoint },
  options: EndpointPaginatorOptions<'seconds' | 'date'> = {},
): Paginator<object, object, 'Operations'> {
  const form = paginatedForm(name);
  const strict = oneOf('parity', options.parity, ['strict', undefined]) === 'strict';
  const timestamps = oneOf<'seconds' | 'date'>('timestamps', options.timestamps ?? 'seconds', ['seconds', 'date']);
  const isSend = typeof source === 'function';
  const send = isSend ? source : endpointSend(form.api, source, { ...options, timestamps, strict });
  return {
    paginate: (input, { signal, onPage } = {}) => {
      const { PaginationConfig, ...members } = anObject(input);
      const config = readPagingConfig(PaginationConfig);
      // a send may bind members itself: what it was never given is its own affair
      const required = isSend ? form.required.filter((member) => members[member] !== undefined) : form.required;
      return pageIterator({
        form,
        send,
        strict,
        config,
        input: members,
        required,
        context: signal ? { signal } : {},
        onPage,
      });
    },
  };
}

type AnySend = Send<Members, object>;

function oneOf<Value>(option: string, value: Value, values: readonly Value[]): Value {
  if (values.includes(value)) return value;
  throw new RangeError(
    `Cannot paginate: found ${showValue(value)} as '${option}', expected ${values.map(showValue).join(' or ')}`,
  );
}

function anObject(input: unknown): Readonly<Record<string, unknown>> {
  if (typeof input === 'object' && input !== null) return input as Readonly<Record<string, unknown>>; // any object has names
  throw new TypeError(`Cannot paginate: found ${showValue(input)}, expected an input and its PaginationConfig`);
}

import { type ClientOptions, durableClient } from '../client/durable-client.ts';
import type { Inputs } from '../client/messages.ts';
import type { Target } from '../model/endpoint.ts';
import type { Members } from './check-members.ts';
import type { PaginatedApi } from './paginated-api.ts';
import type { Send } from './send.ts';
import { withDates } from './with-dates.ts';

/** How pages are asked of an endpoint. */
export interface EndpointOptions extends ClientOptions {
  readonly timestamps: 'seconds' | 'date';
}

/** A send that asks an endpoint; refusals are thrown as the client throws them. */
export function endpointSend(api: PaginatedApi, target: Target, options: EndpointOptions): Send<Members, object> {
  const client = durableClient(target, options);
  return async (members, context) => {
    const page = await client.call(api, members as unknown as Inputs[PaginatedApi], context); // checked as botocore does
    return options.timestamps === 'date' ? (withDates(page) as object) : page; // a copy of an object is one
  };
}

import { toUnreadableError } from '../client/api-error.ts';
import { asking, type ClientOptions } from '../client/asking.ts';
import type { Inputs } from '../client/messages.ts';
import type { Target } from '../model/endpoint.ts';
import type { Members } from './check-members.ts';
import type { PaginatedApi } from './paginated-api.ts';
import type { Send } from './send.ts';
import { withDates } from './with-dates.ts';

/** How pages are asked of an endpoint. */
export interface EndpointOptions extends ClientOptions {
  readonly timestamps: 'seconds' | 'date';
  /** Whether an answer without a body is a page without items, as botocore has it. */
  readonly strict: boolean;
}

/**
 * A send that asks an endpoint; refusals are thrown as the client throws them. A success without a body is none: to take it
 * for an empty last page loses every operation behind it.
 */
export function endpointSend(api: PaginatedApi, target: Target, options: EndpointOptions): Send<Members, object> {
  const ask = asking(target, options);
  return async (members, context) => {
    const reply = await ask(api, members as unknown as Inputs[PaginatedApi], context); // checked as botocore does
    if (!reply.ok) throw reply.error;
    if (!options.strict && reply.empty) throw toUnreadableError(api, reply.response());
    return options.timestamps === 'date' ? (withDates(reply.output) as object) : reply.output; // a copy of an object is one
  };
}

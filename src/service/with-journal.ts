import { type Endpoint, type Target, toEndpoint, type WireResponse } from '../model/endpoint.ts';
import { type Journal, type JournalOptions, openJournal } from './journal.ts';
import type { RecordedCall } from './journal-call.ts';

/** An endpoint that is written down, and where. */
export interface Journaled {
  readonly endpoint: Endpoint;
  readonly journal: Journal;
}

/**
 * Writes down every request to a target and what it answered. Put it outermost, so that the journal tells what the client
 * saw, faults included. Answers pass through untouched; what the target throws is noted and thrown again.
 *
 * @throws TypeError when the target is neither an endpoint nor carries one; RangeError when `keep` is below 1 or not whole.
 * @example
 * const page = { status: 200, headers: {}, body: new TextEncoder().encode('{"Operations":[]}') };
 * const { endpoint, journal } = withJournal(() => page);
 * const DurableExecutionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';
 * await durableClient(endpoint).getDurableExecutionState({ DurableExecutionArn, CheckpointToken: 'token-1', MaxItems: 2 });
 * journal.calls[0]?.api; // 'GetDurableExecutionState'
 * journal.calls[0]?.input.MaxItems; // 2
 * journal.calls[0]?.page?.items; // 0
 */
export function withJournal(target: Target, options: JournalOptions = {}): Journaled {
  const inner = toEndpoint(target);
  const { begin, journal } = openJournal(options);
  const endpoint: Endpoint = (request, context) => {
    const call = begin(request);
    const fail = failing(call);
    try {
      const answer = inner(request, context);
      // a thenable of another make counts as a promise, as it does to `await`
      return 'then' in answer ? Promise.resolve(answer).then(ending(call), fail) : ending(call)(answer);
    } catch (thrown) {
      return fail(thrown);
    }
  };
  return { endpoint, journal };
}

function ending(call: RecordedCall): (response: WireResponse) => WireResponse {
  return (response) => {
    call.end({ response });
    return response;
  };
}

function failing(call: RecordedCall): (thrown: unknown) => never {
  return (thrown) => {
    call.end({ thrown });
    throw thrown;
  };
}

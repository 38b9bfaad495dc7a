import type { Endpoint, WireRequest, WireResponse } from '../model/endpoint.ts';
import type { JournalCall } from '../service/journal-call.ts';
import { withJournal } from '../service/with-journal.ts';

/** The endpoint, which writes one readable line a request. */
export function logCalls(target: Endpoint, write: (line: string) => void): Endpoint {
  const { endpoint, journal } = withJournal(target, { keep: 200 });
  const log = (response: WireResponse): WireResponse => {
    const call = journal.calls.findLast((candidate) => candidate.response === response);
    if (call) write(callLine(call));
    return response;
  };
  return (request: WireRequest, context) => {
    const answer = endpoint(request, context);
    return answer instanceof Promise ? answer.then(log) : log(answer);
  };
}

/** A request in one line: number, operation, where it reads from, and what it got. */
export function callLine(call: JournalCall): string {
  const marker = call.input.Marker;
  const from = typeof marker === 'string' && marker !== '' ? ` from ${marker.slice(0, 14)}…` : '';
  const items =
    call.page?.items === undefined ? '' : ` ${call.page.items} items${call.page.nextMarker ? '' : ', last page'}`;
  const trouble = [call.error, ...call.faults.map((fault) => `fault ${fault}`), call.reason].filter(Boolean).join(', ');
  const attempt = call.attempt > 1 ? ` (attempt ${call.attempt})` : '';
  return `${call.number} ${call.api ?? call.request.url}${from}${attempt} → ${call.status ?? 'no answer'}${items}${trouble && ` ${trouble}`}`;
}

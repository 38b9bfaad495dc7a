import { printTable } from '../../model/text-table.ts';
import type { JournalCall } from '../../service/journal-call.ts';
import { answeredOf, askedOf } from '../../service/journal-table.ts';

/** One request and its answer, as a report keeps them. */
export interface ReportRequest {
  /** Counts from 1 in the order in which requests arrived. */
  readonly number: number;
  /** The operation of the API; absent when the path is none of the nine. */
  readonly api?: string;
  /** 1, or more when the client asked again after a failure. */
  readonly attempt: number;
  /** What was asked for, in a few words. */
  readonly asked: string;
  /** Status, items and marker, or the error, in a few words. */
  readonly answered: string;
  /** Names of the faults that changed the answer, nearest to the service first. */
  readonly faults: readonly string[];
}

const first = 24;
const last = 6;

/** The calls of a journal for a report: all of them while they are few, else the first and the last. */
export function reportRequests(journal: Iterable<JournalCall>): readonly ReportRequest[] {
  const calls = [...journal];
  const kept = calls.length > first + last ? [...calls.slice(0, first), ...calls.slice(-last)] : calls;
  return kept.map((call) => ({
    number: call.number,
    ...(call.api !== undefined && { api: call.api }),
    attempt: call.attempt,
    asked: askedOf(call),
    answered: answeredOf(call),
    faults: call.faults,
  }));
}

/** The requests as a plain text table, one line a request, and one for each gap between their numbers. */
export function printRequests(requests: readonly ReportRequest[]): string {
  const faulty = requests.some(({ faults }) => faults.length > 0);
  const heads = ['#', 'api', 'attempt', 'asked', 'answered', ...(faulty ? ['faults'] : [])];
  const rows = requests.map((request) => [
    String(request.number),
    request.api ?? 'no operation of the API',
    String(request.attempt),
    request.asked,
    request.answered,
    ...(faulty ? [request.faults.join(', ')] : []),
  ]);
  const [head = '', ...lines] = printTable([heads, ...rows]).split('\n');
  return [head, ...lines.flatMap((line, index) => [...gapBefore(requests, index), line])].join('\n');
}

function gapBefore(requests: readonly ReportRequest[], index: number): readonly string[] {
  const missing = (requests[index]?.number ?? 0) - (requests[index - 1]?.number ?? 0) - 1;
  return index > 0 && missing > 0 ? [`…  ${missing} more`] : [];
}

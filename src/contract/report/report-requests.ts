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

const first = 12;
const last = 3;

/**
 * The calls of a journal for a report: all of them while they are few, else the first and the last. The execution that
 * goes without saying is given by its ARN.
 */
export function reportRequests(journal: Iterable<JournalCall>, known?: string): readonly ReportRequest[] {
  const calls = [...journal];
  const kept = calls.length > first + last ? [...calls.slice(0, first), ...calls.slice(-last)] : calls;
  return kept.map((call) => ({
    number: call.number,
    ...(call.api !== undefined && { api: call.api }),
    attempt: call.attempt,
    asked: askedOf(call, known),
    answered: answeredOf(call),
    faults: call.faults,
  }));
}

/**
 * The requests as a plain text table, one line a request, and one for each gap between their numbers. Columns that would
 * say the same in every line are left out.
 */
export function printRequests(requests: readonly ReportRequest[]): string {
  const names = new Set(requests.map(nameOf));
  const name = names.size === 1 ? [...names][0] : undefined;
  const columns = [
    { head: '#', cell: ({ number }: ReportRequest) => String(number) },
    ...(name === undefined ? [{ head: 'api', cell: nameOf }] : []),
    ...(requests.some(({ attempt }) => attempt > 1) ? [{ head: 'attempt', cell: attemptOf }] : []),
    { head: 'asked', cell: ({ asked }: ReportRequest) => asked },
    { head: 'answered', cell: ({ answered }: ReportRequest) => answered },
    ...(requests.some(({ faults }) => faults.length > 0) ? [{ head: 'faults', cell: faultsOf }] : []),
  ];
  const rows = requests.map((request) => columns.map(({ cell }) => cell(request)));
  const [head = '', ...lines] = printTable([columns.map((column) => column.head), ...rows]).split('\n');
  return [
    ...(name === undefined ? [] : [name]),
    head,
    ...lines.flatMap((line, index) => [...gapBefore(requests, index), line]),
  ].join('\n');
}

const nameOf = ({ api }: ReportRequest): string => api ?? 'no operation of the API';
const attemptOf = ({ attempt }: ReportRequest): string => String(attempt);
const faultsOf = ({ faults }: ReportRequest): string => faults.join(', ');

function gapBefore(requests: readonly ReportRequest[], index: number): readonly string[] {
  const missing = (requests[index]?.number ?? 0) - (requests[index - 1]?.number ?? 0) - 1;
  return index > 0 && missing > 0 ? [`…  ${missing} more`] : [];
}

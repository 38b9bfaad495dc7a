import { shorten } from '../model/text-table.ts';
import type { Severity } from '../rules/violation.ts';
import type { JournalCall } from './journal-call.ts';
import { markerOf } from './journal-reads.ts';

/** The rules that a client's paging is held to. */
export type PagingRuleId =
  | 'paging/marker-chained'
  | 'paging/token-constant'
  | 'paging/page-size-kept'
  | 'paging/nothing-after-last-page'
  | 'paging/read-to-end';

/** What is wrong with one call. */
export interface PagingFinding {
  readonly call: JournalCall;
  /** The member of the input that is wrong. */
  readonly member?: string;
  readonly expected: string;
  readonly received: string;
  /** The end of a sentence that the call begins. */
  readonly says: string;
}

/** A rule over the calls of one read. */
export interface PagingRule {
  readonly id: PagingRuleId;
  readonly severity: Severity;
  readonly source: string;
  readonly check: (calls: readonly JournalCall[]) => readonly PagingFinding[];
}

/** How a client goes through pages. */
export const pagingRules: readonly PagingRule[] = [
  {
    id: 'paging/marker-chained',
    severity: 'must',
    source: 'API model, Marker and NextMarker',
    check: (calls) => steps(calls).flatMap((step) => ('lastPage' in step ? [] : unchained(step))),
  },
  {
    id: 'paging/token-constant',
    severity: 'should',
    source: 'API model, CheckpointToken; the official SDKs keep it for a read',
    check: (calls) => changes(calls, 'CheckpointToken'),
  },
  {
    id: 'paging/page-size-kept',
    severity: 'should',
    source: 'paginators of the AWS SDK and boto3',
    check: (calls) => changes(calls, 'MaxItems'),
  },
  {
    id: 'paging/nothing-after-last-page',
    severity: 'must',
    source: 'API model, NextMarker',
    check: (calls) => steps(calls).flatMap((step) => ('lastPage' in step ? [asksOn(step)] : [])),
  },
  {
    id: 'paging/read-to-end',
    severity: 'must',
    source: 'API model, NextMarker',
    check: stopsEarly,
  },
];

/** A request after the first, with what should have been asked then. */
type Step =
  | { readonly call: JournalCall; readonly marker: string | undefined; readonly from: JournalCall | undefined }
  | { readonly call: JournalCall; readonly lastPage: JournalCall };

function steps(calls: readonly JournalCall[]): readonly Step[] {
  const taken: Step[] = [];
  let page: JournalCall | undefined;
  for (const [index, call] of calls.entries()) {
    if (index > 0) taken.push(stepTo(call, page, calls[0]));
    if (call.arrived) page = call;
  }
  return taken;
}

// until a page has arrived the first request is asked again; then the page says what comes next
function stepTo(call: JournalCall, page: JournalCall | undefined, first: JournalCall | undefined): Step {
  if (!page) return { call, marker: first && markerOf(first), from: undefined };
  const marker = page.page?.nextMarker;
  return marker === undefined ? { call, lastPage: page } : { call, marker, from: page };
}

function unchained({ call, marker, from }: Exclude<Step, { lastPage: unknown }>): readonly PagingFinding[] {
  const sent = markerOf(call);
  if (sent === marker) return [];
  const [expected, received] = [print(marker), print(sent)];
  const origin = from ? `the marker of call ${from.number}` : 'the marker of the attempt before';
  return [{ call, member: 'Marker', expected, received, says: `carries ${received}, expected ${expected}, ${origin}` }];
}

function asksOn({ call, lastPage }: Extract<Step, { lastPage: unknown }>): PagingFinding {
  const received = print(markerOf(call));
  const says = `is asked with ${received}, expected no request after call ${lastPage.number}, which served the last page`;
  return { call, member: 'Marker', expected: 'no request', received: `a request with ${received}`, says };
}

// a failure may end a read; one that served its last page before was read to the end, whatever came after
function stopsEarly(calls: readonly JournalCall[]): readonly PagingFinding[] {
  const call = calls.at(-1);
  const marker = call?.arrived ? call.page?.nextMarker : undefined;
  if (!call || marker === undefined || calls.some(servesLastPage)) return [];
  const expected = `a request with ${print(marker)}`;
  return [{ call, expected, received: 'no request', says: `is the last of its read, expected ${expected} after it` }];
}

function servesLastPage({ arrived, page }: JournalCall): boolean {
  return arrived && page?.nextMarker === undefined;
}

function changes(calls: readonly JournalCall[], member: 'CheckpointToken' | 'MaxItems'): readonly PagingFinding[] {
  const [first, ...rest] = calls;
  if (!first) return [];
  const expected = print(first.input[member], member);
  return rest.flatMap((call) => {
    const received = print(call.input[member], member);
    const says = `carries ${received}, expected ${expected} as in call ${first.number}`;
    return received === expected ? [] : [{ call, member, expected, received, says }];
  });
}

function print(value: unknown, member = 'Marker'): string {
  // a marker may be of any length; one of the kit's own fits
  return value === undefined ? `no ${member}` : `${member} ${shorten(JSON.stringify(value), 80)}`;
}

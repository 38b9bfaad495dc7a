import { apis } from '../../model/api.ts';
import { type Answered, type Exchange, type Failed, hasFailed } from '../har/exchange.ts';
import type { Recorded } from '../har/read-har.ts';
import { parseJson, toObject } from '../json/parse-json.ts';
import { type RecordedCall, recordedCalls } from '../playback/recorded-call.ts';
import { type RecordedRead, recordedReads } from '../playback/recorded-reads.ts';

/** What is compared as one: a call, or a read over all its pages. */
export interface Unit extends RecordedCall {
  /** The answer; of a read the last page's, with the items of all pages. */
  readonly body: unknown;
  /** The numbers of items of a read's pages. */
  readonly pageSizes: readonly number[];
}

/** The calls and reads of a recording, in the file's order. */
export function unitsOf(recorded: Recorded): readonly Unit[] {
  const { reads, others } = recordedReads(recordedCalls(recorded));
  return [...reads.map(readUnit), ...others.map(callUnit)].sort((a, b) => a.entry - b.entry);
}

function callUnit(call: RecordedCall): Unit {
  return { ...call, body: bodyOf(call.exchange), pageSizes: [] };
}

function readUnit(read: RecordedRead): Unit {
  const last = bodyOf(read.pages.at(-1)?.call.exchange ?? read.exchange);
  const members = typeof last === 'object' && last !== null ? Object.entries(last) : [];
  const list = apis[read.api].items ?? '';
  const items = read.items.map((item) => JSON.parse(item) as unknown);
  const body = toObject(members.map(([name, value]) => [name, name === list ? items : value] as const));
  const ends = [0, ...read.pages.map(({ end }) => end)];
  return { ...read, body, pageSizes: read.pages.map(({ end }, at) => end - (ends[at] ?? 0)) };
}

/** The JSON of an answer's body, or its text where it is none. */
export function bodyOf({ outcome }: Exchange): unknown {
  if (hasFailed(outcome)) return undefined;
  const parsed = parseJson(outcome.body.text);
  return parsed.ok ? parsed.value : outcome.body.text;
}

/** The status of an outcome, or the code of the connection's failure. */
export function statusOf(outcome: Answered | Failed): number | string {
  return hasFailed(outcome) ? outcome.failure : outcome.status;
}

import { type Api, apis } from '../model/api.ts';
import type { JournalCall } from './journal-call.ts';

/** The calls with which a client went through one list, attempts that failed among them. */
export interface JournalRead {
  readonly api: Api;
  /** The execution's ARN, or the function's name where executions are listed. */
  readonly label: string;
  readonly calls: readonly [JournalCall, ...JournalCall[]];
}

interface OpenRead {
  readonly api: Api;
  readonly label: string;
  readonly calls: [JournalCall, ...JournalCall[]];
  /** Whether it began without a marker; one that continues a page that came otherwise begins with one. */
  readonly fromStart: boolean;
  /** What the next request should carry; `undefined` once the last page was served. */
  next: { readonly marker: string | undefined } | undefined;
}

/**
 * Sorts calls into reads. A request belongs to the read that waits for its marker. One that no read waits for begins a
 * read of its own only where it may: from the start as often as `reads` says for each checkpoint token, or with a marker
 * that came with an invocation or a checkpoint. Else it belongs, wrongly, to the newest read of its list.
 */
export function readsOf(calls: readonly JournalCall[], reads = 1): readonly JournalRead[] {
  const open: OpenRead[] = [];
  const given = new Set<string>();
  for (const call of calls) {
    const { api, label, page } = call;
    if (api === 'CheckpointDurableExecution' && page?.nextMarker) given.add(page.nextMarker);
    if (!api || label === undefined || !apis[api].items) continue;
    const ofList = open.filter((read) => read.api === api && read.label === label);
    const read =
      awaiting(ofList, call) ?? (mayBegin(ofList, call, { given, times: reads }) ? undefined : newestOf(ofList, call));
    if (read) read.calls.push(call);
    const current = read ?? begin(open, { api, label, call });
    if (call.arrived) current.next = page?.nextMarker === undefined ? undefined : { marker: page.nextMarker };
  }
  return open;
}

/** The checkpoint token of a request; `undefined` where the operation has none. */
export function tokenOf(call: JournalCall): unknown {
  return call.input.CheckpointToken;
}

/** The marker that a request carries; `undefined` when it has none. */
export function markerOf(call: JournalCall): string | undefined {
  const marker = call.input.Marker;
  return marker === undefined ? undefined : String(marker);
}

function awaiting(reads: readonly OpenRead[], call: JournalCall): OpenRead | undefined {
  const marker = markerOf(call);
  return reads.findLast(({ next }) => next !== undefined && next.marker === marker);
}

interface Beginnings {
  /** Markers that checkpoints gave. */
  readonly given: ReadonlySet<string>;
  /** How often a list may be read from the start with one token. */
  readonly times: number;
}

function mayBegin(reads: readonly OpenRead[], call: JournalCall, { given, times }: Beginnings): boolean {
  const marker = markerOf(call);
  const sameToken = reads.filter((read) => tokenOf(read.calls[0]) === tokenOf(call));
  if (marker !== undefined) return sameToken.length === 0 || given.has(marker);
  return sameToken.filter((read) => read.fromStart).length < times;
}

function newestOf(reads: readonly OpenRead[], call: JournalCall): OpenRead | undefined {
  return reads.findLast((read) => tokenOf(read.calls[0]) === tokenOf(call)) ?? reads.at(-1);
}

function begin(
  open: OpenRead[],
  of: { readonly api: Api; readonly label: string; readonly call: JournalCall },
): OpenRead {
  const marker = markerOf(of.call);
  const read: OpenRead = { ...of, calls: [of.call], fromStart: !marker, next: { marker } };
  open.push(read);
  return read;
}

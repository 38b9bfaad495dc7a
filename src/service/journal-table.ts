import { printTable, shorten } from '../model/text-table.ts';
import type { JournalCall } from './journal-call.ts';

const columns = ['#', 'api', 'attempt', 'asked', 'answered', 'faults', 'ms'] as const;

/** The calls as a plain text table, one line a call; long texts are cut in the middle. */
export function printCalls(calls: readonly JournalCall[]): string {
  return printTable([columns, ...calls.map(rowOf)]);
}

function rowOf(call: JournalCall): readonly string[] {
  return [
    String(call.number),
    call.api ?? `${call.request.method} ${shorten(call.request.url, 60)}`,
    String(call.attempt),
    askedOf(call),
    answeredOf(call),
    call.faults.join(', '),
    call.durationMs === undefined ? '' : call.durationMs.toFixed(1),
  ];
}

/** What a call asked for, in a few words; of whom only where it is not of the one that goes without saying. */
export function askedOf({ input, label }: JournalCall, known?: string): string {
  const { MaxItems, Marker } = input;
  const named = label === undefined || label === known ? '' : label;
  const subject = shorten(named.split('/durable-execution/').at(-1) ?? named, 40);
  const marker = Marker === undefined ? '' : `Marker ${shorten(JSON.stringify(Marker), 24)}`;
  const maxItems = MaxItems === undefined ? '' : `MaxItems ${JSON.stringify(MaxItems)}`;
  return [subject, maxItems, marker].filter(Boolean).join(', ');
}

/** What became of a call, in a few words. */
export function answeredOf({ status, error, page, reason, response, thrown }: JournalCall): string {
  if (!response) return thrown === undefined ? 'under way' : `threw ${error}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  if (error !== undefined) return `${status} ${error}${why}`;
  return page
    ? `${status} ${itemsOf(page)}${page.nextMarker ? `, next ${shorten(page.nextMarker, 22)}` : ''}${why}`
    : `${status}${why}`;
}

function itemsOf({ items, from, to }: NonNullable<JournalCall['page']>): string {
  const range = from === undefined || to === undefined || from === to ? '' : ` (${from} to ${to - 1})`;
  return items === undefined ? 'no list' : `${items} ${items === 1 ? 'item' : 'items'}${range}`;
}

import type { JournalCall } from './journal-call.ts';

const columns = ['#', 'api', 'attempt', 'asked', 'answered', 'faults', 'ms'] as const;

/** The calls as a plain text table, one line a call; long texts are cut in the middle. */
export function printCalls(calls: readonly JournalCall[]): string {
  const rows = [columns, ...calls.map(rowOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
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

function askedOf({ input, label }: JournalCall): string {
  const { MaxItems, Marker } = input;
  const subject = label === undefined ? '' : shorten(label.split('/durable-execution/').at(-1) ?? label, 40);
  const marker = Marker === undefined ? '' : `Marker ${shorten(JSON.stringify(Marker), 24)}`;
  const maxItems = MaxItems === undefined ? '' : `MaxItems ${JSON.stringify(MaxItems)}`;
  return [subject, maxItems, marker].filter(Boolean).join(', ');
}

function answeredOf({ status, error, page, reason, response, thrown }: JournalCall): string {
  if (!response) return thrown === undefined ? 'under way' : `threw ${error}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  if (error !== undefined) return `${status} ${error}${why}`;
  return page
    ? `${status} ${itemsOf(page)}${page.nextMarker ? `, next ${shorten(page.nextMarker, 22)}` : ''}`
    : `${status}`;
}

function itemsOf({ items, from, to }: NonNullable<JournalCall['page']>): string {
  const range = from === undefined || to === undefined || from === to ? '' : ` (${from} to ${to - 1})`;
  return items === undefined ? 'no list' : `${items} ${items === 1 ? 'item' : 'items'}${range}`;
}

// two markers often differ at one end only: both ends stay
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const half = Math.floor((length - 1) / 2);
  return `${text.slice(0, length - 1 - half)}…${text.slice(-half)}`;
}

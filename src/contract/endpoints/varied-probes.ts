import { listApis, type Subject, type VariedReads } from './evidence.ts';
import type { Line } from './line.ts';
import { itemsOf, type ListRead, nextMarker, readList } from './list-read.ts';
import type { Members, Reply } from './reply.ts';

const limits = { pages: 60, items: 20_000 };
const rows = { pages: 2, items: 1000 };

/** Reads History and List with their other options, and a history of another execution. */
export async function probeVaried(
  line: Line,
  subject: Subject,
  { get, list }: { readonly get: Reply; readonly list: Members | undefined },
): Promise<VariedReads> {
  const asked = { DurableExecutionArn: subject.arn, MaxItems: 1000 };
  const history = (more: object): Promise<ListRead> => readList(line, listApis.history, { ...asked, ...more }, limits);
  const found: Record<string, ListRead> = {
    reversed: await history({ IncludeExecutionData: true, ReverseOrder: true }),
    withoutData: await history({ IncludeExecutionData: false }),
  };
  if (!list) return found;
  const listed = (more: object): Promise<ListRead> => readList(line, listApis.list, { ...list, ...more }, rows);
  found.listReversed = await listed({ ReverseOrder: true, MaxItems: 1000 });
  for (const [name, filter] of Object.entries(filtersOf(get.output))) found[name] = await listed(filter);
  return found;
}

/** Filters of List by a name; those that need what Get says are left out where it says nothing. */
function filtersOf(get: Members | undefined): Readonly<Record<string, Members>> {
  const name = get?.DurableExecutionName;
  const status = get?.Status;
  const start = get?.StartTimestamp;
  if (typeof name !== 'string') return {};
  const named = { DurableExecutionName: name };
  return {
    named,
    nameOfNone: { DurableExecutionName: 'no-such-execution-of-this-function' },
    ...(typeof status === 'string' && {
      ofStatus: { ...named, Statuses: [status] },
      ofOtherStatus: { ...named, Statuses: [status === 'TIMED_OUT' ? 'RUNNING' : 'TIMED_OUT'] },
    }),
    ...(typeof start === 'number' &&
      start < 1e11 && {
        startedAround: { ...named, StartedAfter: start - 2, StartedBefore: start + 2 },
        startedAfter: { ...named, StartedAfter: start + 2 },
        startedBefore: { ...named, StartedBefore: start - 2 },
      }),
  };
}

/** The first marker of the history of another execution that a list shows, if there is one. */
export async function markerOfAnother(
  line: Line,
  arn: string,
  list: ListRead | undefined,
): Promise<string | undefined> {
  const arns = (list?.items ?? []).map((row) => (row as Members | null)?.DurableExecutionArn);
  const other = arns.find((one) => typeof one === 'string' && one !== arn);
  if (other === undefined) return undefined;
  const input = { DurableExecutionArn: other, IncludeExecutionData: true, MaxItems: 1 };
  const page = await line.ask(listApis.history, input);
  return itemsOf(page).length > 0 ? nextMarker(page) : undefined;
}

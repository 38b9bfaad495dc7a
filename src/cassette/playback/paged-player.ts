import { apis } from '../../model/api.ts';
import type { ApiInput } from '../../model/request.ts';
import type { Position } from '../../paging/cut-page.ts';
import type { PagePlan } from '../../paging/page-plan.ts';
import type { ItemsText } from '../../timeline/items-text.ts';
import type { InputDifference } from './compare-inputs.ts';
import type { Matcher } from './matcher.ts';
import { cutRead, maxItemsOf, positionIn } from './paged-read.ts';
import type { Played, Player } from './player.ts';
import type { RecordedCall } from './recorded-call.ts';
import type { RecordedRead, RecordedReads } from './recorded-reads.ts';

/** What plays a recording under another page plan. */
export interface PagedPlayerSettings {
  readonly plan: PagePlan;
  /** Finds reads by the input of their first page, whatever its MaxItems. */
  readonly reads: Matcher<RecordedRead>;
  /** Finds the other calls. */
  readonly others: Matcher<RecordedCall>;
  /** The items of a read as they are handed out. */
  readonly itemsOf: (read: RecordedRead) => ItemsText;
  /** Where an input that goes on with a read departs from the read's own. */
  readonly continues: (read: RecordedRead, input: ApiInput) => readonly InputDifference[];
}

/** Plays each recorded read in the pages of a plan, and the other calls as they were recorded. */
export function pagedPlayer(recorded: RecordedReads, settings: PagedPlayerSettings): Player {
  const { plan, reads, others, itemsOf, continues } = settings;
  const served = new Map<RecordedRead, number>();
  const cut = (read: RecordedRead, input: ApiInput, position?: Position): Played => {
    const maxItems = maxItemsOf(input);
    if (maxItems === 'unusable') return { near: [], reason: unusableMaxItems };
    if (position && position.index >= read.items.length && !read.isWhole)
      return { near: [], reason: recordedSoFar(read) };
    const { exchange, body, end } = cutRead(read, { plan, position, maxItems }, itemsOf(read));
    served.set(read, Math.max(served.get(read) ?? 0, end));
    return { exchange, body };
  };
  return {
    play(api, input) {
      const followed = typeof input.Marker === 'string' ? follow(recorded.reads, input.Marker, plan) : undefined;
      if (followed) {
        const differences = continues(followed.read, input);
        if (differences.length > 0) return { near: [{ call: followed.read, differences }] };
        return cut(followed.read, input, followed.position);
      }
      const read = apis[api].items && reads.take(api, input);
      if (read) return cut(read, input);
      const call = others.take(api, input);
      return call
        ? { exchange: call.exchange }
        : { near: [...reads.nearest(api, input), ...others.nearest(api, input)] };
    },
    unused: () => [
      ...recorded.others.filter((call) => !others.isUsed(call)),
      ...recorded.reads.flatMap((read) => unusedPages(read, served.get(read))),
    ],
  };
}

const unusableMaxItems = 'found a MaxItems that is no whole number from 0 to 1000, expected one';

function recordedSoFar(read: RecordedRead): string {
  return `found the recording at its end after ${read.items.length} items, expected a last page`;
}

interface Followed {
  readonly read: RecordedRead;
  readonly position: Position;
}

function follow(reads: readonly RecordedRead[], marker: string, plan: PagePlan): Followed | undefined {
  for (const read of reads) {
    const position = positionIn(read, marker, plan);
    if (position) return { read, position };
  }
  return undefined;
}

/** The pages of a read that hold nothing of what was handed out. */
function unusedPages({ pages }: RecordedRead, served: number | undefined): readonly RecordedCall[] {
  const starts = [0, ...pages.map(({ end }) => end)];
  const isUnused = (end: number, at: number): boolean => {
    if (served === undefined) return true;
    return end === starts[at] ? end > served : (starts[at] ?? 0) >= served;
  };
  return pages.filter(({ end }, at) => isUnused(end, at)).map(({ call }) => call);
}

import type { ReadPage, Walk } from './habits.ts';
import { habitualReader } from './habitual-reader.ts';
import type { ReaderMutant } from './reader-mutant.ts';
import { operationsOf, rightHabits } from './right-habits.ts';

const lengthOf = (page: ReadPage): number => operationsOf(page).length;
const defaultPage = 100;

/** Readers that misjudge where a list ends, or how long a page is. */
export const pagingMutants: readonly ReaderMutant[] = [
  {
    id: 'mutant/reads-first-page-only',
    does: 'never looks at NextMarker',
    caughtBy: 'page-size-12',
    read: habitualReader({ next: () => undefined }),
  },
  {
    id: 'mutant/stops-at-short-page',
    does: 'takes a page shorter than MaxItems for the last',
    caughtBy: 'pages-by-bytes',
    read: habitualReader({
      next: (page, walk) => (lengthOf(page) < defaultPage ? undefined : rightHabits.next(page, walk)),
    }),
  },
  {
    id: 'mutant/stops-at-empty-page',
    does: 'takes an empty page for the last',
    caughtBy: 'empty-pages-in-the-middle',
    read: habitualReader({ next: (page, walk) => (lengthOf(page) === 0 ? undefined : rightHabits.next(page, walk)) }),
  },
  {
    id: 'mutant/allows-one-empty-page',
    does: 'takes the second page without any operation so far for the end',
    caughtBy: 'first-pages-empty',
    read: habitualReader({
      next: (page, walk) => (walk.pages > 1 && walk.read.length === 0 ? undefined : rightHabits.next(page, walk)),
    }),
  },
  {
    id: 'mutant/needs-execution-on-first-page',
    does: 'takes the input from the first operation of the first page',
    caughtBy: 'first-page-empty',
    read: habitualReader({
      take: (read, page) => {
        if (read.length === 0 && lengthOf(page) === 0) throw new TypeError('Cannot read the input: found no operation');
        return rightHabits.take(read, page);
      },
    }),
  },
  {
    id: 'mutant/decides-by-first-page',
    does: 'takes an execution whose first page holds EXECUTION alone for one that has just begun',
    caughtBy: 'execution-only-first',
    read: habitualReader({
      next: (page, walk) => (walk.pages === 1 && walk.read.length === 1 ? undefined : rightHabits.next(page, walk)),
    }),
  },
  {
    id: 'mutant/ignores-payload-marker',
    does: "takes the payload's operations for all of them",
    caughtBy: 'page-size-10',
    read: habitualReader({
      begins: 'behind the payload',
      next: (page, walk) => (walk.asked.length === 0 ? undefined : rightHabits.next(page, walk)),
    }),
  },
  {
    id: 'mutant/forgets-payload-operations',
    does: 'goes on behind the payload, and drops what it held',
    caughtBy: 'page-size-3',
    read: habitualReader({ begins: 'behind the payload', finish: (read, walk) => read.slice(inlineOf(walk)) }),
  },
  {
    id: 'mutant/goes-on-until-page-is-short',
    does: 'asks on while pages are full',
    caughtBy: 'exactly-full-last-page',
    read: habitualReader({
      next: (page, walk) => {
        const next = rightHabits.next(page, walk);
        return next === undefined && lengthOf(page) === defaultPage ? '' : next;
      },
    }),
  },
  {
    id: 'mutant/cuts-page-to-max-items',
    does: 'takes no more than 100 operations of a page',
    caughtBy: 'page-longer-than-asked',
    read: habitualReader({
      take: (read, page) => rightHabits.take(read, { ...page, Operations: operationsOf(page).slice(0, defaultPage) }),
    }),
  },
  {
    id: 'mutant/counts-offsets',
    does: 'asks for the number of operations that it has, in place of the marker',
    caughtBy: 'page-size-2',
    read: habitualReader({
      next: (page, walk) => (rightHabits.next(page, walk) === undefined ? undefined : String(walk.read.length)),
    }),
  },
  {
    id: 'mutant/drops-first-of-next-page',
    does: 'drops the first operation of every page but the first',
    caughtBy: 'page-size-4',
    read: habitualReader({
      take: (read, page) => [...read, ...operationsOf(page).slice(read.length === 0 ? 0 : 1)],
    }),
  },
  {
    id: 'mutant/drops-lone-operation',
    does: 'keeps a page only where it holds two operations or more',
    caughtBy: 'page-size-1',
    read: habitualReader({ take: (read, page) => (lengthOf(page) === 1 ? read : rightHabits.take(read, page)) }),
  },
  {
    id: 'mutant/keeps-last-page-only',
    does: 'replaces what it has by every page that has something',
    caughtBy: 'page-size-6',
    read: habitualReader({ take: (read, page) => (lengthOf(page) === 0 ? read : [...operationsOf(page)]) }),
  },
  {
    id: 'mutant/prepends-pages',
    does: 'puts every page before those that it has',
    caughtBy: 'page-size-5',
    read: habitualReader({ take: (read, page) => [...operationsOf(page), ...read] }),
  },
  {
    id: 'mutant/changes-page-size',
    does: 'asks for 2 operations first, for 50 afterwards',
    caughtBy: 'page-size-8',
    read: habitualReader({ maxItems: ({ pages }) => (pages === 0 ? 2 : 50) }),
  },
  {
    id: 'mutant/forgets-token',
    does: 'sends the checkpoint token with the first request only',
    caughtBy: 'page-size-9',
    read: habitualReader({ token: ({ input, pages }) => (pages === 0 ? input.checkpointToken : '') }),
  },
  {
    id: 'mutant/reuses-mutated-input',
    does: 'reads twice with one input object, as an AWS paginator leaves it behind: the second read begins at the last page',
    caughtBy: 'page-size-7',
    read: habitualReader({ finish: (read, { asked }) => (asked.length > 1 ? read.slice(-1) : read) }),
  },
  {
    id: 'mutant/stops-after-100-pages',
    does: 'stops after 100 pages',
    caughtBy: 'operations-30000',
    read: habitualReader({ next: (page, walk) => (walk.pages >= 100 ? undefined : rightHabits.next(page, walk)) }),
  },
  {
    id: 'mutant/stops-at-1000-operations',
    does: 'stops when it has 1,000 operations',
    caughtBy: 'operations-3000',
    read: habitualReader({
      next: (page, walk) => (walk.read.length >= 1000 ? undefined : rightHabits.next(page, walk)),
    }),
  },
  {
    id: 'mutant/fails-without-list',
    does: 'ends with what it has at a page without a list',
    caughtBy: 'page-without-list',
    read: habitualReader({ next: (page, walk) => (page.Operations ? rightHabits.next(page, walk) : undefined) }),
  },
  {
    id: 'mutant/fails-at-empty-last-page',
    does: 'throws at a last page without operations',
    caughtBy: 'empty-page-after-the-last-operation',
    read: habitualReader({
      next: (page, walk) => {
        const next = rightHabits.next(page, walk);
        if (next === undefined && lengthOf(page) === 0)
          throw new RangeError('Cannot read the last operation: found none');
        return next;
      },
    }),
  },
  {
    id: 'mutant/waits-at-empty-last-page',
    does: 'waits for ever at a last page without operations',
    caughtBy: 'empty-pages-at-the-end',
    read: habitualReader({
      finish: (read, { pages }) => (pages > 3 && read.length === 5 ? new Promise(() => undefined) : read),
    }),
  },
  {
    id: 'mutant/leaves-execution-out',
    does: 'leaves the EXECUTION operation out',
    caughtBy: 'only-execution',
    read: habitualReader({ finish: (read) => read.filter(({ Type }) => Type !== 'EXECUTION') }),
  },
  {
    id: 'mutant/reads-nothing',
    does: 'gives an empty list',
    caughtBy: 'one-page',
    read: () => [],
  },
  {
    id: 'mutant/drops-last-of-long-page',
    does: 'drops the eleventh operation of a page and those behind it',
    caughtBy: 'page-size-11',
    read: habitualReader({
      take: (read, page) => [...read, ...operationsOf(page).slice(0, 10)],
    }),
  },
];

function inlineOf({ input }: Walk): number {
  return input.invocation.InitialExecutionState.Operations.length;
}

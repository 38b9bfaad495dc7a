import type { Violation } from '../../../rules/violation.ts';
import type { Execution } from '../../../timeline/execution.ts';
import type { Read } from '../stage/reader.ts';
import { type Runner, readRunner } from '../stage/run-read.ts';
import { servedList } from '../verdict/served-list.ts';
import { firstSplits } from './first-splits.ts';
import { shrinkSplit } from './shrink-split.ts';
import { slimmed } from './slim-execution.ts';
import { cutTo, executionOfItems, itemsOf, type Split, sizesOf, splitBySizes } from './split.ts';
import { type SplitVerdict, splitReader } from './split-reader.ts';
import { splitTestText } from './split-test.ts';
import { splitInWords } from './split-words.ts';

/** How a search goes. */
export interface SplitSearch {
  /** The reader reads events in place of operations; default false. */
  readonly history?: boolean;
  /** Sizes of pages that are known to fail; default: many splits are tried, from few pages to many. */
  readonly sizes?: readonly number[];
  /** Milliseconds for one read; default 1,000. */
  readonly timeoutMs?: number;
  /** Reads at most; default 1,000. The smallest split found by then is given. */
  readonly maxReads?: number;
  /** Stops the search, which rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** The fewest operations and page edges with which a reader fails. */
export interface SmallestSplit {
  /** In words: `breaks when operation 4 'charge card' is first on page 2 (3 operations in pages of 1, 2)`. */
  readonly sentence: string;
  /** Sizes of the pages. */
  readonly sizes: readonly number[];
  /** The execution with the operations that are left, their long texts cut where that makes no difference. */
  readonly execution: Execution;
  /** What is wrong with the read of this split. */
  readonly violations: readonly Violation[];
  /** A vitest test of this split, ready to paste. */
  readonly test: string;
  /** How many reads the search took. */
  readonly reads: number;
}

/**
 * Searches for the smallest split of an execution's operations into pages with which a reader fails: fewest operations
 * first, then fewest pages. EXECUTION stays, and nothing stays whose parent went. `undefined` where no split that was
 * tried fails.
 *
 * @example
 * const order = execution('order-17', (run) => run.step('reserve stock').step('charge card').step('send parcel'));
 * const found = await findSmallestSplit(async ({ invocation }) => invocation.InitialExecutionState.Operations, order);
 * found?.sentence; // "breaks when operation 3 'charge card' is alone on page 2 (2 operations in pages of 1, 1)"
 */
export function findSmallestSplit(
  read: Read,
  execution: Execution,
  options: SplitSearch = {},
): Promise<SmallestSplit | undefined> {
  return searchSmallestSplit(readRunner(read), execution, options);
}

/** A search that a check begins. */
export interface CheckSearch extends SplitSearch {
  /** What the reader has to break; default whatever it breaks first. */
  readonly rule?: string | undefined;
  /** Milliseconds for all reads; default no bound. */
  readonly maxMs?: number;
}

/** {@link findSmallestSplit} for whatever can be put on a stage. */
export async function searchSmallestSplit(
  runner: Runner,
  execution: Execution,
  { history = false, sizes, timeoutMs = 1000, maxReads = 1000, maxMs, rule: wanted, signal }: CheckSearch,
): Promise<SmallestSplit | undefined> {
  const list = history ? 'history' : 'state';
  const until = performance.now() + (maxMs ?? Number.POSITIVE_INFINITY);
  const reader = splitReader({ runner, list, timeoutMs, signal });
  const whole = servedList({ execution, list });
  const part = (split: Split): Execution => executionOfItems(execution, list, itemsOf(split));
  const read = (split: Split): Promise<SplitVerdict> => reader.read(part(split), sizesOf(split));
  const tries = sizes ? [splitBySizes(whole.ids.length, sizes)] : firstSplits(whole.ids.length);
  const first = await firstFailing(tries, read);
  if (!first || first.verdict.rule !== (wanted ?? first.verdict.rule)) return undefined;

  const { rule, longest } = first.verdict;
  const split = await shrinkSplit(cutTo(first.split, longest), {
    operations: list === 'state' ? execution.operations : undefined,
    longest,
    fails: async (smaller) =>
      reader.reads() < maxReads && performance.now() < until && (await read(smaller)).rule === rule,
  });
  const slim = slimmed(part(split));
  const slimVerdict = await reader.read(slim, sizesOf(split));
  const [made, { violations }] = slimVerdict.rule === rule ? [slim, slimVerdict] : [part(split), await read(split)];
  const words = splitInWords(split, whole, focusOf(split, violations));
  return {
    sentence: `breaks ${words}`,
    sizes: sizesOf(split),
    execution: made,
    violations,
    test: splitTestText({ execution: made, list, sizes: sizesOf(split), words }),
    reads: reader.reads(),
  };
}

async function firstFailing(
  tries: readonly Split[],
  read: (split: Split) => Promise<SplitVerdict>,
): Promise<{ readonly split: Split; readonly verdict: SplitVerdict } | undefined> {
  for (const split of tries) {
    const verdict = await read(split);
    if (verdict.rule !== undefined) return { split, verdict };
  }
  return undefined;
}

/** The item that the first violation is about, where it is about one. */
function focusOf(split: Split, [violation]: readonly Violation[]): number | undefined {
  const at = violation?.rule === 'reader/lost' ? /^\/(\d+)$/.exec(violation.path)?.[1] : undefined;
  return at === undefined ? undefined : itemsOf(split)[Number(at)];
}

import { limits } from '../../../model/limits.ts';
import type { Violation } from '../../../rules/violation.ts';
import type { Execution } from '../../../timeline/execution.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Runner } from '../stage/run-read.ts';
import { type ListRead, openStage } from '../stage/stage.ts';
import { judge } from '../verdict/judge.ts';

/** What a read of a split came to. */
export interface SplitVerdict {
  readonly violations: readonly Violation[];
  /** What its first violation breaks: a smaller split has to fail in the same way. */
  readonly rule: string | undefined;
  /** Items of the longest page that the reader asks for. */
  readonly longest: number;
}

/** Reads an execution in pages of these sizes. */
export interface SplitReader {
  read(execution: Execution, sizes: readonly number[]): Promise<SplitVerdict>;
  /** How many reads there were. */
  reads(): number;
}

/** How splits are read. */
export interface SplitReading {
  readonly runner: Runner;
  readonly list: ListRead;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

const plain: Scenario = {
  id: 'split',
  title: 'a split',
  right: 'has everything once, in order',
  severity: 'must',
  source: 'API model: MaxItems is a bound, and a page may be shorter',
  bug: 'found by the search',
  execution: 'order',
  accepts: ['everything'],
};

/** A reader that is put on one stage for every split. */
export function splitReader({ runner, list, ...run }: SplitReading): SplitReader {
  let reads = 0;
  const read = async (execution: Execution, sizes: readonly number[]): Promise<SplitVerdict> => {
    reads += 1;
    const stage = openStage({ ...plain, pages: { by: 'sizes', sizes } }, execution, list);
    const { outcome, closed } = await runner(stage, run);
    await closed;
    const violations = judge(stage, outcome);
    const asked = Number(stage.journal.calls[0]?.input.MaxItems);
    const longest = Number.isInteger(asked) && asked > 0 ? asked : limits.defaultMaxItems;
    return { violations, rule: violations[0]?.rule, longest };
  };
  return { read, reads: () => reads };
}

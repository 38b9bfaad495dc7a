import { makeReport, type Report } from '../report/report.ts';
import { type ReaderProgress, runScenarios } from './run-scenarios.ts';
import { givenScenarios, type OwnScenario } from './scenarios/given-scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { withSmallestSplit } from './split/with-smallest-split.ts';
import type { Read } from './stage/reader.ts';
import { readRunner } from './stage/run-read.ts';

/** A reader, and how it is checked. */
export interface ReaderCheck {
  /** Reads an execution from what it is given. */
  readonly read: Read;
  /** What the report calls the reader; default `a reader`. */
  readonly target?: string;
  /** Only these, by id or as scenarios of the caller's own; default all. */
  readonly scenarios?: readonly (string | OwnScenario)[];
  /** The reader reads events (GetDurableExecutionHistory) in place of operations; default false. */
  readonly history?: boolean;
  /** Milliseconds for each scenario; default 10,000. */
  readonly timeoutMs?: number;
  /** Scenarios that are read at the same time; default 8. */
  readonly concurrency?: number;
  /** Stops the check, which rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Told of every scenario when it is over. */
  readonly onProgress?: (progress: ReaderProgress) => void;
  /** Scenarios that are known to fail, by id, with the reason. They fail silently, and warn once they pass. */
  readonly expected?: Readonly<Record<string, string>>;
}

/**
 * Puts a reader in every scenario and says what it made of each: did every operation arrive, once and in order; did it send
 * the right markers; did it ask again where that helps, and end with an error where nothing does. A reader that never ends
 * is left behind when its calls or its time are spent: from then on nothing answers it, and its signal is aborted. A loop
 * that never awaits cannot be left behind.
 *
 * Where a plain split of pages fails, the report holds the smallest split that does, and a test to paste.
 *
 * @throws RangeError when a scenario's id is none that there is, or a number is out of range.
 * @example
 * const report = await checkReader({
 *   read: async ({ endpoint, arn, checkpointToken }) => {
 *     const input = { DurableExecutionArn: arn, CheckpointToken: checkpointToken };
 *     const page = await durableClient(endpoint).getDurableExecutionState(input);
 *     // and never looks at NextMarker
 *     return page.Operations;
 *   },
 *   scenarios: ['one-page', 'page-size-3'],
 * });
 * report.results.map(({ status }) => status); // ['passed', 'failed']
 */
export async function checkReader(check: ReaderCheck): Promise<Report> {
  const { target = 'a reader', history = false, timeoutMs = 10_000, concurrency = 8 } = check;
  const list = history ? 'history' : 'state';
  const runner = readRunner(check.read);
  const scenarios = givenScenarios(check.scenarios).filter(({ reads = list }) => reads === list);
  const expected = knownIds(check.expected ?? {}, scenarios);
  const results = await runScenarios({
    runner,
    scenarios,
    list,
    timeoutMs: positive('timeoutMs', timeoutMs),
    concurrency: positive('concurrency', concurrency),
    signal: check.signal,
    expected,
    onProgress: check.onProgress,
    reproduce: ({ id }) => `await checkReader({ read, ${history ? 'history: true, ' : ''}scenarios: ['${id}'] })`,
  });
  return makeReport(target, await withSmallestSplit(results, { runner, scenarios, history, signal: check.signal }));
}

function positive(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new RangeError(`Cannot use '${name}' of the check: found ${value}, expected a whole number of 1 or more`);
}

function knownIds(
  expected: Readonly<Record<string, string>>,
  scenarios: readonly Scenario[],
): Readonly<Record<string, string>> {
  // a misspelt id would expect nothing
  for (const id of Object.keys(expected)) {
    if (scenarios.some((scenario) => scenario.id === id)) continue;
    throw new RangeError(`Cannot expect '${id}' to fail: found no such scenario in this check, expected an id of one`);
  }
  return expected;
}

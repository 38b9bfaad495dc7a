import { makeReport, type Report, type ReportAttachment } from '../report/report.ts';
import { type ReaderProgress, runScenarios } from './run-scenarios.ts';
import { givenScenarios, type OwnScenario } from './scenarios/given-scenario.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { SmallestSplit } from './split/find-smallest-split.ts';
import { withSmallestSplit } from './split/with-smallest-split.ts';
import type { Runner } from './stage/run-read.ts';

/** How a reader is checked. */
export interface CheckOptions {
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

/** Whatever can be put on a stage, and what a report says of it. */
export interface CheckedRunner {
  readonly runner: Runner;
  /** The line that reads a scenario alone once more. */
  reproduce(scenario: Scenario): string;
  /** How the smallest split that fails is shown; without it, none is looked for. */
  readonly attach?: ((found: SmallestSplit) => readonly ReportAttachment[]) | undefined;
}

/**
 * Puts a runner in every scenario, judges each, and looks for the smallest split where a plain one failed.
 *
 * @throws RangeError when a scenario's id is none that there is, or a number is out of range.
 */
export async function checkRunner(checked: CheckedRunner, options: CheckOptions): Promise<Report> {
  const { target = 'a reader', history = false, timeoutMs = 10_000, concurrency = 8, signal } = options;
  const list = history ? 'history' : 'state';
  const scenarios = givenScenarios(options.scenarios).filter(({ reads = list }) => reads === list);
  const results = await runScenarios({
    runner: checked.runner,
    scenarios,
    list,
    timeoutMs: positive('timeoutMs', timeoutMs),
    concurrency: positive('concurrency', concurrency),
    signal,
    expected: knownIds(options.expected ?? {}, scenarios),
    onProgress: options.onProgress,
    reproduce: (scenario) => checked.reproduce(scenario),
  });
  const { runner, attach } = checked;
  if (!attach) return makeReport(target, results);
  return makeReport(target, await withSmallestSplit(results, { runner, attach, scenarios, history, signal }));
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

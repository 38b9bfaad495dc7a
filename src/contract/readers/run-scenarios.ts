import type { ReportResult } from '../report/report.ts';
import { scenarioResult, withExpectation } from './scenario-result.ts';
import { executionMaker } from './scenarios/given-scenario.ts';
import { recipes } from './scenarios/recipes.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { Runner } from './stage/run-read.ts';
import { type ListRead, openStage } from './stage/stage.ts';

/** How far a check is. */
export interface ReaderProgress {
  /** Scenarios that were read, this one included. */
  readonly done: number;
  readonly total: number;
  /** What became of the one that was just read. */
  readonly result: ReportResult;
}

/** A check of scenarios, all choices made. */
export interface ScenarioRun {
  readonly runner: Runner;
  readonly scenarios: readonly Scenario[];
  readonly list: ListRead;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly concurrency: number;
  /** Reasons of expected failures by the scenario's id. */
  readonly expected: Readonly<Record<string, string>>;
  readonly onProgress: ((progress: ReaderProgress) => void) | undefined;
  reproduce(scenario: Scenario): string;
}

/**
 * Reads scenarios, several at once, and judges each; results come in the order of the scenarios. Those of a long list are
 * read last and one by one: in one process they would take the time of the others away.
 */
export async function runScenarios(run: ScenarioRun): Promise<readonly ReportResult[]> {
  const { scenarios, concurrency, onProgress } = run;
  const make = executionMaker();
  const results: ReportResult[] = [];
  const closing: Promise<void>[] = [];
  let done = 0;
  const work = async (queue: Iterator<readonly [number, Scenario]>): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const [index, scenario] = next.value;
      const { result, closed } = await runOne(run, scenario, make);
      closing.push(closed);
      results[index] = result;
      done += 1;
      onProgress?.({ done, total: scenarios.length, result });
    }
  };
  try {
    const numbered = [...scenarios.entries()];
    const short = numbered.filter(([, scenario]) => !isLong(scenario)).values();
    await Promise.all(Array.from({ length: Math.min(concurrency, scenarios.length) }, () => work(short)));
    await work(numbered.filter(([, scenario]) => isLong(scenario)).values());
  } finally {
    await Promise.all(closing);
  }
  return results;
}

function isLong({ execution }: Scenario): boolean {
  const operations = typeof execution === 'string' ? recipes[execution].operations : execution.operations.length;
  return operations >= 1000;
}

async function runOne(
  { runner, list, timeoutMs, signal, expected, reproduce }: ScenarioRun,
  scenario: Scenario,
  make: ReturnType<typeof executionMaker>,
): Promise<{ readonly result: ReportResult; readonly closed: Promise<void> }> {
  const stage = openStage(scenario, make(scenario), list);
  const begun = performance.now();
  const { outcome, closed, attachments } = await runner(stage, { timeoutMs, signal });
  const durationMs = Math.round(performance.now() - begun);
  const result = scenarioResult(stage, outcome, { reproduce: reproduce(scenario), durationMs, attachments });
  return { result: withExpectation(result, expected[scenario.id]), closed };
}

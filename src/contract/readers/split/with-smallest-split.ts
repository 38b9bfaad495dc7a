import type { ReportResult } from '../../report/report.ts';
import { executionMaker } from '../scenarios/given-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Runner } from '../stage/run-read.ts';
import { searchSmallestSplit } from './find-smallest-split.ts';

const mostOperations = 200;
const mostBytes = 100_000;
const maxReads = 300;

/** What a search inside a check goes by. */
export interface CheckedReader {
  readonly runner: Runner;
  readonly scenarios: readonly Scenario[];
  readonly history: boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * The results, the first plain split of pages that failed among them with the smallest split that does. A read that takes
 * its time is not read some hundred times.
 */
export async function withSmallestSplit(
  results: readonly ReportResult[],
  { runner, scenarios, history, signal }: CheckedReader,
): Promise<readonly ReportResult[]> {
  const failing = results.findIndex(
    (result) => result.status === 'failed' && isQuick(result) && isPlain(scenarios, result),
  );
  const scenario = scenarios.find(({ id }) => id === results[failing]?.id);
  if (!scenario) return results;
  const execution = executionMaker()(scenario);
  const text = history ? execution.eventsText : execution.operationsText;
  if (text.count > mostOperations || text.slice(0, text.count).length > mostBytes) return results;
  const found = await searchSmallestSplit(runner, execution, {
    history,
    maxReads,
    timeoutMs: 500,
    ...(signal && { signal }),
  });
  if (!found) return results;
  const attachments = [
    { title: 'Smallest split', language: 'text', text: `It ${found.sentence}.` },
    { title: 'A test to paste', language: 'ts', text: found.test },
  ];
  return results.map((result, index) => (index === failing ? { ...result, attachments } : result));
}

function isQuick({ violations }: ReportResult): boolean {
  return !violations.some(({ rule, received }) => rule === 'reader/never-ends' && received.startsWith('no end'));
}

/** Whether nothing is special about a scenario but its pages. */
function isPlain(scenarios: readonly Scenario[], { id }: ReportResult): boolean {
  const scenario = scenarios.find((one) => one.id === id);
  return scenario !== undefined && !scenario.faults && !scenario.markers && !scenario.variants;
}

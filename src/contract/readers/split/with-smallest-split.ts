import { pageSplits } from '../../../paging/page-splits.ts';
import type { ReportAttachment, ReportResult } from '../../report/report.ts';
import { executionMaker } from '../scenarios/given-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Runner } from '../stage/run-read.ts';
import { type SmallestSplit, searchSmallestSplit } from './find-smallest-split.ts';

const mostOperations = 200;
const mostBytes = 100_000;
const most = { maxReads: 300, maxMs: 20_000 };

/** What a search inside a check goes by. */
export interface CheckedReader {
  readonly runner: Runner;
  readonly scenarios: readonly Scenario[];
  readonly history: boolean;
  readonly signal: AbortSignal | undefined;
  /** How the split that was found is shown, beside the sentence. */
  attach(found: SmallestSplit): readonly ReportAttachment[];
}

/**
 * The results, the first plain split of pages that failed among them with the smallest split that fails in the same way. A
 * read that takes its time is not read some hundred times.
 */
export async function withSmallestSplit(
  results: readonly ReportResult[],
  checked: CheckedReader,
): Promise<readonly ReportResult[]> {
  const failing = results.findIndex(
    (result) => result.status === 'failed' && isQuick(result) && isPlain(checked.scenarios, result),
  );
  const result = results[failing];
  const found = result && (await smallestSplit(result, checked));
  if (!found) return results;
  const sentence = { title: 'Smallest split', language: 'text', text: `It ${found.sentence}.` };
  const attachments = [...(result.attachments ?? []), sentence, ...checked.attach(found)];
  return results.map((other) => (other === result ? { ...result, attachments } : other));
}

async function smallestSplit(
  { id, violations, durationMs = 0 }: ReportResult,
  { runner, scenarios, history, signal }: CheckedReader,
): Promise<SmallestSplit | undefined> {
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario) return undefined;
  const execution = executionMaker()(scenario);
  const text = history ? execution.eventsText : execution.operationsText;
  if (text.count > mostOperations || text.slice(0, text.count).length > mostBytes) return undefined;
  const sizes = pageSplits(text, { plan: scenario.pages }).map(({ from, to }) => to - from);
  const found = await searchSmallestSplit(runner, execution, {
    history,
    ...most,
    // as the read that failed: another rule would be another bug, or a command that was not given the time to begin
    sizes,
    rule: violations[0]?.rule,
    timeoutMs: 500 + 4 * durationMs,
    ...(signal && { signal }),
  });
  // a scenario that was pasted is as small as it gets
  return found?.sizes.join() === sizes.join() ? undefined : found;
}

function isQuick({ violations }: ReportResult): boolean {
  return !violations.some(({ rule, received }) => rule === 'reader/never-ends' && received.startsWith('no end'));
}

/** Whether nothing is special about a scenario but its pages. */
function isPlain(scenarios: readonly Scenario[], { id }: ReportResult): boolean {
  const scenario = scenarios.find((one) => one.id === id);
  return scenario !== undefined && !scenario.faults && !scenario.markers && !scenario.variants;
}

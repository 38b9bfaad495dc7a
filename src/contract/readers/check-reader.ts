import type { Report } from '../report/report.ts';
import { type CheckedRunner, type CheckOptions, checkRunner } from './check-runner.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';
import type { Read } from './stage/reader.ts';
import { readRunner } from './stage/run-read.ts';

/** A reader, and how it is checked. */
export interface ReaderCheck extends CheckOptions {
  /** Reads an execution from what it is given. */
  readonly read: Read;
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
  const history = check.history ? 'history: true, ' : '';
  const checked: CheckedRunner = {
    runner: readRunner(check.read),
    reproduce: (scenario) => `await checkReader({ read, ${history}scenarios: [${told(scenario)}] })`,
    attach: ({ test }) => [{ title: 'A test to paste', language: 'ts', text: test }],
  };
  return checkRunner(checked, check);
}

// one of the caller's own is not known by its id
function told({ id }: Scenario): string {
  const isKnown = scenarios.some((scenario) => scenario.id === id);
  return isKnown ? `'${id}'` : `own.find(({ id }) => id === '${id}')`;
}

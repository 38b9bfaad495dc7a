import { habitualReader } from '../../../../src/contract/readers/mutants/habitual-reader.ts';
import { executionMaker } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import type { Scenario } from '../../../../src/contract/readers/scenarios/scenario.ts';
import { readRunner } from '../../../../src/contract/readers/stage/run-read.ts';
import { openStage } from '../../../../src/contract/readers/stage/stage.ts';

const make = executionMaker();

/** The numbers of the calls of a right reader that a scenario's faults strike, and how the read ended. */
export async function struckCalls(
  scenario: Scenario,
): Promise<{ readonly calls: readonly number[]; readonly ended: string }> {
  const stage = openStage(scenario, make(scenario), 'state');
  const { outcome } = await readRunner(habitualReader())(stage, { timeoutMs: 5000 });
  const calls = stage.journal.calls.filter(({ faults }) => faults.length > 0).map(({ number }) => number);
  return { calls, ended: outcome.ended };
}

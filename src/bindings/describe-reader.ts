import { describe, test } from 'vitest';
import { checkReader, type ReaderCheck } from '../contract/readers/check-reader.ts';
import { scenarios } from '../contract/readers/scenarios/scenarios.ts';
import { toText } from '../contract/report/to-text.ts';
import { ContractError } from '../rules/contract-error.ts';

/** What a reader is held against. */
export type ReaderContractOptions = Omit<ReaderCheck, 'onProgress' | 'scenarios' | 'target'> & {
  /** Only these scenarios, by id; default all. */
  readonly scenarios?: readonly string[];
};

/**
 * One test a scenario: the reader makes of it what a right reader makes of it. A test that fails shows the report. A
 * scenario that is `expected` to fail passes while it does, and fails once it no longer does.
 *
 * @throws RangeError when a scenario's id is none that there is.
 * @example
 * describeReaderContract('our reader', {
 *   read: async ({ endpoint, arn, checkpointToken }) => {
 *     const state = paginator('get_durable_execution_state', { endpoint });
 *     const pages = state.paginate({ DurableExecutionArn: arn, CheckpointToken: checkpointToken });
 *     return (await pages.buildFullResult()).Operations ?? [];
 *   },
 *   scenarios: ['one-page', 'only-execution'],
 * });
 */
export function describeReaderContract(name: string, options: ReaderContractOptions): void {
  const list = options.history ? 'history' : 'state';
  const known = scenarios.filter(({ reads = list }) => reads === list);
  const ids = options.scenarios ?? known.map(({ id }) => id);
  const timeout = (options.timeoutMs ?? 10_000) + 5_000;
  describe(name, () => {
    for (const id of ids) {
      const scenario = known.find((candidate) => candidate.id === id);
      if (!scenario) throw new RangeError(`Cannot describe the reader '${name}': found no scenario '${id}'`);
      test(`${id}: a right reader ${scenario.right}`, { timeout }, () => holdReader(options, id));
    }
  });
}

/** Throws a ContractError whose message is the report, unless the reader is right in a scenario. */
export async function holdReader({ expected = {}, ...options }: ReaderContractOptions, id: string): Promise<void> {
  const reason = expected[id];
  const report = await checkReader({ ...options, scenarios: [id], ...(reason && { expected: { [id]: reason } }) });
  if (report.passed) return;
  const violations = report.results.flatMap((result) => result.violations);
  throw Object.assign(new ContractError(report.target, violations), { message: toText(report) });
}

import { checkReader } from '../../../../src/contract/readers/check-reader.ts';
import type { ReaderMutant } from '../../../../src/contract/readers/mutants/reader-mutant.ts';

/** The ids of those scenarios that find something wrong with a mutant. */
export async function catching({ read }: ReaderMutant, scenarios: readonly string[]): Promise<readonly string[]> {
  const report = await checkReader({ read, scenarios, timeoutMs: 3000 });
  return report.results.filter(({ violations }) => violations.length > 0).map(({ id }) => id);
}

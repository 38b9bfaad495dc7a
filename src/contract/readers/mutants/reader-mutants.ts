import { contentMutants } from './content-mutants.ts';
import { failureMutants } from './failure-mutants.ts';
import { markerMutants } from './marker-mutants.ts';
import { pagingMutants } from './paging-mutants.ts';
import type { ReaderMutant } from './reader-mutant.ts';
import { refusalMutants } from './refusal-mutants.ts';
import { unreadableMutants } from './unreadable-mutants.ts';

/**
 * Readers that are wrong in one way each, named after it, and the scenario that catches each. They pay for the scenarios:
 * a scenario that catches none of them would find nothing.
 *
 * @example
 * const mutant = readerMutants.find(({ id }) => id === 'mutant/stops-at-empty-page');
 * const report = await checkReader({ read: mutant.read, scenarios: [mutant.caughtBy] });
 * report.passed; // false
 */
export const readerMutants: readonly ReaderMutant[] = [
  ...pagingMutants,
  ...markerMutants,
  ...contentMutants,
  ...unreadableMutants,
  ...failureMutants,
  ...refusalMutants,
];

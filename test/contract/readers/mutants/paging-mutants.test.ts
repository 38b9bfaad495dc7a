import { expect, test } from 'vitest';
import { pagingMutants } from '../../../../src/contract/readers/mutants/paging-mutants.ts';
import { catching } from './catching.ts';

test.concurrent.for(pagingMutants)('$id is caught by $caughtBy', async (mutant) => {
  expect(await catching(mutant, [mutant.caughtBy])).toEqual([mutant.caughtBy]);
});

import { expect, test } from 'vitest';
import { failureMutants } from '../../../../src/contract/readers/mutants/failure-mutants.ts';
import { catching } from './catching.ts';

test.concurrent.for(failureMutants)('$id is caught by $caughtBy', async (mutant) => {
  expect(await catching(mutant, [mutant.caughtBy])).toEqual([mutant.caughtBy]);
});

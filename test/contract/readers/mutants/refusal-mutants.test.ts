import { expect, test } from 'vitest';
import { refusalMutants } from '../../../../src/contract/readers/mutants/refusal-mutants.ts';
import { catching } from './catching.ts';

test.concurrent.for(refusalMutants)('$id is caught by $caughtBy', async (mutant) => {
  expect(await catching(mutant, [mutant.caughtBy])).toEqual([mutant.caughtBy]);
});

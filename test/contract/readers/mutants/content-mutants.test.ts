import { expect, test } from 'vitest';
import { contentMutants } from '../../../../src/contract/readers/mutants/content-mutants.ts';
import { catching } from './catching.ts';

test.concurrent.for(contentMutants)('$id is caught by $caughtBy', async (mutant) => {
  expect(await catching(mutant, [mutant.caughtBy])).toEqual([mutant.caughtBy]);
});

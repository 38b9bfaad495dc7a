import { expect, test } from 'vitest';
import { unreadableMutants } from '../../../../src/contract/readers/mutants/unreadable-mutants.ts';
import { catching } from './catching.ts';

test.concurrent.for(unreadableMutants)('$id is caught by $caughtBy', async (mutant) => {
  expect(await catching(mutant, [mutant.caughtBy])).toEqual([mutant.caughtBy]);
});

import { expect, test } from 'vitest';
import { markerMutants } from '../../../../src/contract/readers/mutants/marker-mutants.ts';
import { catching } from './catching.ts';

test.concurrent.for(markerMutants)('$id is caught by $caughtBy', async (mutant) => {
  expect(await catching(mutant, [mutant.caughtBy])).toEqual([mutant.caughtBy]);
});

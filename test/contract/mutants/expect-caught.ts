import { expect } from 'vitest';
import { killMatrix } from '../../../src/contract/mutants/kill-matrix.ts';
import type { Mutant } from '../../../src/contract/mutants/mutant.ts';

/** Every mutant is caught by every rule that it names. */
export async function expectCaught(mutants: readonly Mutant[]): Promise<void> {
  const missed = (await killMatrix(mutants)).filter(({ missedBy }) => missedBy.length > 0);

  expect(missed.map(({ mutant, missedBy, by }) => ({ id: mutant.id, missedBy, by }))).toEqual([]);
}

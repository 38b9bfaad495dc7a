import { expect, test } from 'vitest';
import { killMatrix } from '../../../src/contract/mutants/kill-matrix.ts';
import type { Mutant } from '../../../src/contract/mutants/mutant.ts';
import { mutants } from '../../../src/contract/mutants/mutants.ts';

test('killMatrix() says which rules caught a mutant, and which that it names did not', async () => {
  const right: Mutant = {
    id: 'mutant/right',
    does: 'It does nothing wrong.',
    caughtBy: ['read/ends'],
    make: ({ endpoint }) => endpoint,
  };
  const single = mutants.filter(({ id }) => id === 'mutant/single-use-markers');

  const rows = await killMatrix([right, ...single]);

  expect(rows.map(({ mutant, missedBy }) => [mutant.id, missedBy])).toEqual([
    ['mutant/right', ['read/ends']],
    ['mutant/single-use-markers', []],
  ]);
  expect(rows[0]?.by).toEqual([]);
  expect(rows[1]?.by).toContain('marker/read-again');
});

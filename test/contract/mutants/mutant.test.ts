import { expect, test } from 'vitest';
import { mutantsOf } from '../../../src/contract/mutants/mutant.ts';

test('mutantsOf() makes mutants from rows', () => {
  const make = () => () => ({ status: 200, headers: {}, body: new Uint8Array() });

  expect(mutantsOf([['loses-all', 'It loses all.', ['read/ends'], make]])).toEqual([
    { id: 'mutant/loses-all', does: 'It loses all.', caughtBy: ['read/ends'], make },
  ]);
});

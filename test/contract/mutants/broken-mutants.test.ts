import { expect, test } from 'vitest';
import { brokenMutants, unseenRules } from '../../../src/contract/mutants/broken-mutants.ts';
import { mutants } from '../../../src/contract/mutants/mutants.ts';
import { wrongs } from '../../../src/fixtures/wrongs.ts';
import { expectCaught } from './expect-caught.ts';

test('brokenMutants() leave out what is paid for, and what no endpoint shows', () => {
  const all = brokenMutants(new Set());
  const some = brokenMutants(new Set(['read/one-execution']));

  expect(all.length).toBe(wrongs.filter(({ rule }) => !unseenRules.includes(rule)).length);
  expect(all.filter(({ id }) => !some.some((one) => one.id === id)).map(({ caughtBy }) => caughtBy)).toEqual([
    ['read/one-execution'],
  ]);
});

test('brokenMutants() are each caught by every rule that they name', () => {
  const broken = new Set(brokenMutants(new Set()).map(({ id }) => id));
  return expectCaught(
    mutants.filter(
      ({ id, executions, caughtBy }) => broken.has(id) && (executions || caughtBy[0]?.startsWith('transition/')),
    ),
  );
}, 60_000);

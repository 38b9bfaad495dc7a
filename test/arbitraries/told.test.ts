import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Told, toldWithin } from '../../src/arbitraries/told.ts';
import { checkTold, type ToldAction } from '../../src/fixtures/check-told.ts';
import { execution } from '../../src/fixtures/execution.ts';

const kinds: readonly (readonly [keyof Told, ToldAction['does']])[] = [
  ['step', 'step'],
  ['wait', 'wait'],
  ['callback', 'callback'],
  ['condition', 'waitForCondition'],
  ['invoke', 'invoke'],
];

test.for(kinds)('toldWithin() gives options that %s can have, and that are over in time', ([kind, does]) => {
  for (const most of [4, 100, 86_400]) {
    const told = toldWithin(most);
    fc.assert(
      fc.property(told.name, told[kind], (name, options) => {
        const action = { does, name, told: options } as ToldAction;

        expect(() => checkTold(action)).not.toThrow();
        const { log = [] } = execution('a', [action], { start: 0 });
        expect(log.at(-1)?.at).toBeLessThan(4 * most * 1000 + 20_000);
      }),
      { numRuns: 60 },
    );
  }
});

test('toldWithin() gives names, payloads and errors that the API takes', () => {
  const told = toldWithin(100);
  fc.assert(
    fc.property(told.name, told.outcome, told.error, (name, outcome, error) => {
      expect(() =>
        execution('a', (run) => run.step(name, { ...outcome }).step(name, { failure: error, attempts: 2 })),
      ).not.toThrow();
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awaitedActions, beyondScripts, openActions } from '../../src/arbitraries/open-actions.ts';
import { toldWithin } from '../../src/arbitraries/told.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { isTerminal } from '../../src/model/statuses.ts';

const told = toldWithin(100);
const last = { does: 'wait', name: 'long', told: { seconds: beyondScripts - 1 } } as const;

test('openActions() stay open, however long a script goes on', () => {
  fc.assert(
    fc.property(openActions(told), (action) => {
      const { operations } = execution('a', [action, last]);

      expect(isTerminal(operations[1]?.Status ?? 'SUCCEEDED')).toBe(false);
    }),
  );
});

test('awaitedActions() let an execution be suspended', () => {
  fc.assert(
    fc.property(awaitedActions(told), (action) => {
      const { status, log } = execution('a', [action, { does: 'suspend' }]);

      expect([status, log?.at(-1)?.change]).toEqual(['RUNNING', 'return']);
    }),
  );
});

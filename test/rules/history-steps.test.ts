import { expect, test } from 'vitest';
import { historyScope } from '../../src/rules/history-scope.ts';
import { perOperation } from '../../src/rules/history-steps.ts';

test('perOperation() goes through the events of one operation after the other', () => {
  const events = [
    { EventType: 'StepStarted', Id: 'a' },
    { EventType: 'StepStarted', Id: 'b' },
    { EventType: 'StepSucceeded', Id: 'a' },
    { EventType: 'StepStarted', Id: 'a' },
  ] as const;
  const seen: unknown[] = [];
  perOperation(
    historyScope(events, { arn: undefined, data: undefined, reverse: false }),
    ({ of, first, previous, end }) => {
      seen.push([of, first.of, previous?.of, end?.of]);
      return undefined;
    },
  );

  expect(seen).toEqual([
    [0, 0, undefined, undefined],
    [2, 0, 0, undefined],
    [3, 0, 2, 2],
    [1, 1, undefined, undefined],
  ]);
});

import { expect, test } from 'vitest';
import { parseArn } from '../../src/model/arn.ts';
import { defaultVariants } from '../../src/model/variants.ts';
import { emptyState } from '../../src/timeline/state.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

test('emptyState() has handed out no token and holds nothing', () => {
  const state = emptyState(arn, parseArn(arn), defaultVariants);

  expect(state).toMatchObject({ arn, tokens: 0, changes: 0, checkpoints: 0, invocations: 0, status: 'RUNNING' });
  expect([state.records.size, state.notes.length, state.awaited.size, state.due.peek()]).toEqual([0, 0, 0, undefined]);
});

test('emptyState() shares nothing with another', () => {
  const [one, other] = [
    emptyState(arn, parseArn(arn), defaultVariants),
    emptyState(arn, parseArn(arn), defaultVariants),
  ];
  one.awaited.add('a');

  expect(other.awaited.size).toBe(0);
});

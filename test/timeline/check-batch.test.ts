import { expect, test } from 'vitest';
import { openTimeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

test('checkBatch() refuses two EXECUTION updates', () => {
  const end = { Id: 'e', Type: 'EXECUTION', Action: 'SUCCEED' } as const;
  const timeline = openTimeline(arn, [
    { change: 'start', at: 1, timeoutSeconds: 60 },
    { change: 'invoke', at: 2 },
  ]);

  const refusal = timeline.append({ change: 'checkpoint', at: 3, updates: [end, end] });

  expect(refusal?.message).toBe('Cannot checkpoint multiple EXECUTION updates.');
});

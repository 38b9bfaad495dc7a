import { expect, test } from 'vitest';
import { openTimeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

test('applyChange() wants start first, and only there', () => {
  const timeline = openTimeline(arn);

  expect(timeline.append({ change: 'invoke', at: 1 })?.message).toBe(
    "Cannot apply 'invoke' as change 0: 'start' comes first, and only there",
  );
});

import { expect, test } from 'vitest';
import { openTimeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

test('openTimeline() names the change of a log that cannot happen', () => {
  expect(() => openTimeline(arn, [{ change: 'invoke', at: 1 }])).toThrow(RangeError);
});

import { expect, test } from 'vitest';
import { openTimeline } from '../../src/timeline/timeline.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

test('applyService() refuses what does not exist', () => {
  const timeline = openTimeline(arn, [{ change: 'start', at: 1, timeoutSeconds: 60 }]);

  const refusal = timeline.append({ change: 'service', at: 2, id: 'a', trigger: 'timer' });

  expect(refusal?.message).toBe('Cannot change operation a by timer: found no such operation, expected WAIT STARTED');
});

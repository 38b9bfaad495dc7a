import { expect, test } from 'vitest';
import { callbackIdOf } from '../../src/timeline/callback-id.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

test('callbackIdOf() gives base64 without padding', () => {
  expect(callbackIdOf(arn, 'a')).toMatch(/^[A-Za-z0-9+/]+$/);
});

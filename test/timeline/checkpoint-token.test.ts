import { expect, test } from 'vitest';
import { checkpointTokenOf } from '../../src/timeline/checkpoint-token.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

test('checkpointTokenOf() gives another standard base64 text for each sequence', () => {
  expect(checkpointTokenOf(arn, 1)).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
  expect(checkpointTokenOf(arn, 1)).not.toBe(checkpointTokenOf(arn, 2));
});

import { expect, test } from 'vitest';
import { parseArn } from '../../src/model/arn.ts';
import { defaultVariants } from '../../src/model/variants.ts';
import { emptyState } from '../../src/timeline/state.ts';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders:$LATEST/durable-execution/order-17/e-1';

test('emptyState() has handed out no token', () => {
  expect(emptyState(arn, parseArn(arn), defaultVariants)).toMatchObject({ tokens: 0, changes: 0, status: 'RUNNING' });
});

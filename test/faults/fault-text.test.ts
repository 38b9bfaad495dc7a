import { expect, test } from 'vitest';
import { faultText } from '../../src/faults/fault-text.ts';

test('faultText() does not depend on the order of members', () => {
  const text = '{"fault":"throttle","on":{"api":["GetDurableExecution"],"call":{"every":2}},"times":1}';

  expect(faultText({ fault: 'throttle', on: { api: ['GetDurableExecution'], call: { every: 2 } }, times: 1 })).toBe(
    text,
  );
  expect(faultText({ times: 1, on: { call: { every: 2 }, api: ['GetDurableExecution'] }, fault: 'throttle' })).toBe(
    text,
  );
});

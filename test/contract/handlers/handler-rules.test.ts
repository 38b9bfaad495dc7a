import { expect, test } from 'vitest';
import { handlerRules, toViolation } from '../../../src/contract/handlers/handler-rules.ts';

test('toViolation() says what was found, where, and what the rule wants', () => {
  const finding = {
    rule: 'handler/finished-once',
    operation: 2,
    what: "STEP 'pay' is run again",
    received: 'START',
  } as const;

  expect(toViolation(finding, 'at the end')).toEqual({
    rule: 'handler/finished-once',
    path: '/operations/2',
    expected: handlerRules[0]?.expected,
    received: 'START',
    message: "STEP 'pay' is run again (at the end)",
    source: handlerRules[0]?.source,
    severity: 'must',
  });
});

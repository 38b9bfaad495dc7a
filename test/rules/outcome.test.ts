import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../src/model/limits.ts';
import { exceedsResultLimit, outcomeOf } from '../../src/rules/outcome.ts';

test('outcomeOf() reads the details of the own type', () => {
  const details = { Result: '1' };

  expect(outcomeOf({ Type: 'STEP', StepDetails: details, ContextDetails: {} })).toBe(details);
  expect(outcomeOf({ Type: 'CONTEXT', ContextDetails: details })).toBe(details);
  expect(outcomeOf({ Type: 'CALLBACK', CallbackDetails: details })).toBe(details);
  expect(outcomeOf({ Type: 'CHAINED_INVOKE', ChainedInvokeDetails: details })).toBe(details);
  expect(outcomeOf({ Type: 'WAIT', StepDetails: details })).toBeUndefined();
  expect(outcomeOf({ StepDetails: details })).toBeUndefined();
});

test('exceedsResultLimit() counts bytes', () => {
  const units = fc.constantFrom('a', 'é', '€', '😀');
  fc.assert(
    fc.property(units, fc.integer({ min: -3, max: 3 }), (unit, around) => {
      const text = unit.repeat(Math.floor(limits.resultBytes / Buffer.byteLength(unit)) + around);

      expect(exceedsResultLimit(text)).toBe(Buffer.byteLength(text) > limits.resultBytes);
    }),
    { numRuns: 50 },
  );
});

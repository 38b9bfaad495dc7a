import { expect, test } from 'vitest';
import { defaultVariants, resolveVariants, type Variants, variantChoices } from '../../src/model/variants.ts';
import type { Writable } from '../../src/model/writable.ts';

test('resolveVariants() fills the defaults in and keeps what is chosen', () => {
  expect(resolveVariants()).toEqual(defaultVariants);
  expect(resolveVariants({ cancel: 'accept', errorBytes: 7 })).toEqual({
    ...defaultVariants,
    cancel: 'accept',
    errorBytes: 7,
  });
});

test('resolveVariants() takes undefined for the default', () => {
  const chosen = { cancel: undefined } as unknown as Partial<Variants>;

  expect(resolveVariants(chosen)).toEqual(defaultVariants);
});

test('resolveVariants() gives the defaults to all alike, and nobody can change them', () => {
  const shared = resolveVariants() as Writable<Variants>;

  expect(() => {
    shared.cancel = 'accept';
  }).toThrow(TypeError);
  expect(defaultVariants.cancel).toBe('refuse');
});

test('variantChoices holds the default of every variant that is not a number', () => {
  for (const [name, value] of Object.entries(defaultVariants)) {
    const choices = variantChoices[name as keyof Variants];
    if (choices) expect(choices).toContain(value);
    else expect(value).toBeTypeOf('number');
  }
});

test.for([
  [{ moon: 'full' }, "Cannot use the variant 'moon': found no such variant, expected one of payloadTimestamps, "],
  [{ cancel: 'maybe' }, "Cannot set the variant 'cancel': found maybe, expected refuse, accept"],
  [{ errorBytes: -1 }, "Cannot set the variant 'errorBytes': found -1, expected a number of 0 or more"],
  [{ errorBytes: '9' }, "Cannot set the variant 'errorBytes': found 9, expected a number of 0 or more"],
  [{ errorBytes: Number.NaN }, "Cannot set the variant 'errorBytes': found NaN, expected a number of 0 or more"],
  [{ toString: 1 }, "Cannot use the variant 'toString': found no such variant"],
] as const)('resolveVariants() refuses %j: %s', ([chosen, message]) => {
  const resolve = (): Variants => resolveVariants(chosen as Partial<Variants>);

  expect(resolve).toThrow(RangeError);
  expect(resolve).toThrow(message);
});

// the register of what the sources disagree on: the default is the advice given there
test.for<[keyof Variants, unknown]>([
  ['payloadTimestamps', 'milliseconds'],
  ['readyNextAttempt', 'absent'],
  ['startedStepDetails', 'absent'],
  ['restartedStep', 'drops'],
  ['executionName', 'absent'],
  ['payloadPruning', 'pruned'],
  ['cancel', 'refuse'],
  ['stepStartOnStarted', 'refuse'],
  ['errorBytes', 32_768],
  ['callbackResultBytes', 1_048_576],
  ['listOrder', 'newest-first'],
  ['listQualifier', 'all'],
  ['stateLastMarker', 'empty'],
  ['listLastMarker', 'absent'],
  ['historyData', 'excluded'],
])('defaultVariants.%s is %j', ([name, value]) => {
  expect(defaultVariants[name]).toBe(value);
});

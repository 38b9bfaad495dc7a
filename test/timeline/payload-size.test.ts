import { expect, test } from 'vitest';
import { refuseLarge } from '../../src/timeline/payload-size.ts';

test.for<[string | undefined, boolean]>([
  [undefined, false],
  ['', false],
  ['123456', false],
  ['1234567', true],
  ['ééé', false],
  ['ééé!', true],
  ['€€', false],
  ['€€!', true],
])('refuseLarge() counts UTF-8 bytes: %s above 6 is %s', ([payload, refused]) => {
  const refusal = refuseLarge(payload, { type: 'STEP', what: 'output', most: 6 });

  expect(refusal).toEqual(
    refused
      ? {
          exception: 'InvalidParameterValueException',
          message: 'STEP output payload size must be less than or equal to 6 bytes.',
        }
      : undefined,
  );
});

import { expect, test } from 'vitest';
import { defaultVariants, resolveVariants, variantChoices } from '../../src/model/variants.ts';

test('resolveVariants() fills the defaults in', () => {
  expect(resolveVariants()).toEqual(defaultVariants);
  expect(resolveVariants({ cancel: 'accept' })).toEqual({ ...defaultVariants, cancel: 'accept' });
});

test('variantChoices holds the default of every variant that is not a number', () => {
  for (const [name, value] of Object.entries(defaultVariants)) {
    const choices = variantChoices[name as keyof typeof defaultVariants];
    if (choices) expect(choices).toContain(value);
    else expect(value).toBeTypeOf('number');
  }
});

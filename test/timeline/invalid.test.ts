import { expect, test } from 'vitest';
import { invalid } from '../../src/timeline/invalid.ts';

test('invalid() is an InvalidParameterValueException', () => {
  expect(invalid('Unknown operation type.')).toEqual({
    exception: 'InvalidParameterValueException',
    message: 'Unknown operation type.',
  });
});

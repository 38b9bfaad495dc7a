import { expect, test } from 'vitest';
import { queryValue } from '../../src/model/query-value.ts';

test('queryValue() reads whole numbers and booleans, and leaves what is none', () => {
  expect(['0', '-7', '007', '1e3', '1.5', '9'.repeat(16), ''].map((text) => queryValue('integer', text))).toEqual([
    0,
    -7,
    7,
    '1e3',
    '1.5',
    '9'.repeat(16),
    '',
  ]);
  expect(['true', 'false', 'TRUE'].map((text) => queryValue('boolean', text))).toEqual([true, false, 'TRUE']);
  expect([queryValue(undefined, '1'), queryValue('integer', undefined)]).toEqual(['1', undefined]);
});

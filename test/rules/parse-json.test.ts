import { expect, test } from 'vitest';
import { parseJson } from '../../src/rules/parse-json.ts';

test('parseJson() tells null from what is no JSON', () => {
  expect([parseJson('null'), parseJson(' [1]'), parseJson(''), parseJson('{')]).toEqual([
    { value: null },
    { value: [1] },
    undefined,
    undefined,
  ]);
});

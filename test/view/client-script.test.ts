import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientScript, reportScript } from '../../scripts/view-client.ts';

test.for([
  ['client-script', clientScript],
  ['report-script', reportScript],
] as const)('src/view/%s.ts is what scripts/view-client.ts prints', ([name, print]) => {
  expect(readFileSync(new URL(`../../src/view/${name}.ts`, import.meta.url), 'utf8')).toBe(print());
});

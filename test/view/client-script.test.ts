import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientScript } from '../../scripts/view-client.ts';

test('src/view/client-script.ts is what scripts/view-client.ts prints', () => {
  expect(readFileSync(new URL('../../src/view/client-script.ts', import.meta.url), 'utf8')).toBe(clientScript());
});

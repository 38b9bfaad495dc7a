import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wireTypes } from '../../scripts/wire-types.ts';

test('wire.ts is what the schemas print', () => {
  const committed = readFileSync(new URL('../../src/model/wire.ts', import.meta.url), 'utf8');

  expect(committed).toBe(wireTypes());
});

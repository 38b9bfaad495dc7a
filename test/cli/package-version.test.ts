import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { packageVersion } from '../../src/cli/package-version.ts';

test('packageVersion() says what package.json says', () => {
  expect(packageVersion()).toBe(manifest.version);
});

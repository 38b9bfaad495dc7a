import { expect, test } from 'vitest';
import { scenariosDocument } from '../../scripts/docs-scenarios.ts';
import { scenarios } from '../../src/contract/readers/scenarios/scenarios.ts';

test('scenariosDocument() has a row for every scenario, with its weight', () => {
  const document = scenariosDocument();

  for (const { id, severity } of scenarios) expect(document).toContain(`| \`${id}\` | ${severity} |`);
});

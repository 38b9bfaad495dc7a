import { expect, test } from 'vitest';
import { rulesDocument } from '../../scripts/docs-rules.ts';
import { allRules } from '../../src/contract/endpoints/probe-rules.ts';

test('rulesDocument() has a row for every rule, with its weight', () => {
  const document = rulesDocument();

  for (const { id, severity } of allRules) expect(document).toContain(`| \`${id}\` | ${severity} |`);
});

// Writes the pages of docs/ that come from the code. Run with `npm run docs`; test/scripts/docs.test.ts fails when one is stale.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apiDocument } from './docs-api.ts';
import { cliDocument } from './docs-cli.ts';
import { faultsDocument } from './docs-faults.ts';
import { mutantsDocument } from './docs-mutants.ts';
import { rulesDocument } from './docs-rules.ts';
import { scenariosDocument } from './docs-scenarios.ts';
import { variantsDocument } from './docs-variants.ts';

/** The pages by their file in docs/, with what prints them. */
export const documents: Readonly<Record<string, () => string>> = {
  'api.md': apiDocument,
  'cli.md': cliDocument,
  'faults.md': faultsDocument,
  'mutants.md': mutantsDocument,
  'rules.md': rulesDocument,
  'scenarios.md': scenariosDocument,
  'variants.md': variantsDocument,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, print] of Object.entries(documents)) {
    writeFileSync(new URL(`../docs/${file}`, import.meta.url), print());
  }
}

// Prints docs/mutants.md from the wrong endpoints and the wrong readers.
import { mutants } from '../src/contract/mutants/mutants.ts';
import { readerMutants } from '../src/contract/readers/mutants/reader-mutants.ts';
import { markdownTable } from './markdown-table.ts';

const intro = `# Mutants

<!-- Written by scripts/docs-mutants.ts from the mutants in src/contract/: edit those. -->

A check that nothing can fail is worth nothing. These are wrong on purpose, each in one way, and the tests see to it that each
is caught by what stands beside it. \`npx lambda-durable-testkit mutants --matrix\` tries the endpoints here and now, and prints
which rules caught them.
`;

/** The text of docs/mutants.md, from the mutants as they stand. */
export function mutantsDocument(): string {
  const endpoints = mutants.map(({ id, does, caughtBy }) => row(id, does, caughtBy));
  const readers = readerMutants.map(({ id, does, caughtBy }) => row(id, does, [caughtBy]));
  return [
    intro,
    `## Wrong endpoints\n\n${mutants.length} of them, caught by [rules](rules.md).\n`,
    markdownTable([['mutant', 'what it does', 'caught by'], ...endpoints]),
    `## Wrong readers\n\n${readerMutants.length} of them, caught by [scenarios](scenarios.md).\n`,
    markdownTable([['mutant', 'what it does', 'caught by'], ...readers]),
  ].join('\n');
}

function row(id: string, does: string, caughtBy: readonly string[]): readonly string[] {
  return [`\`${id}\``, does, caughtBy.map((name) => `\`${name}\``).join(', ')];
}

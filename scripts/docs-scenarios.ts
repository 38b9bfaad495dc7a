// Prints docs/scenarios.md from the scenarios of checkReader.
import { scenarios } from '../src/contract/readers/scenarios/scenarios.ts';
import { markdownTable } from './markdown-table.ts';

const intro = `# Scenarios

<!-- Written by scripts/docs-scenarios.ts from the scenarios in src/contract/readers/scenarios/: edit those. -->

The ${scenarios.length} situations in which \`checkReader\` and \`check reader\` put a reader, what a right one does, and the real bug
behind each. \`must\`: the documents of the service say so. \`should\`: servers, proxies or other clients were seen to do it.
\`info\`: reported, never failed. Each is data: \`npx lambda-durable-testkit scenarios --json\` prints its pages and its faults,
and [readers.md](readers.md) shows how to add your own.

`;

/** The text of docs/scenarios.md, from the scenarios as they stand. */
export function scenariosDocument(): string {
  const rows = scenarios.map(({ id, severity, title, right, bug, source }) => [
    `\`${id}\``,
    severity,
    title,
    right,
    bug,
    source,
  ]);
  return intro + markdownTable([['scenario', '', 'situation', 'a right reader', 'bug', 'source'], ...rows]);
}

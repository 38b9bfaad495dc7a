// Prints docs/api.md: every public name with the first sentence of its doc block.
import { markdownTable } from './markdown-table.ts';
import { entryNames, type PublicName, publicNames } from './public-names.ts';

const intro = `# Public names

<!-- Written by scripts/docs.ts from the doc blocks in src/: edit those. -->

One line a name, by the entry that exports it. The doc block of each, with its limits, defaults, errors and an example that
runs, is in the types of the package, where editors show it.
`;

/** The text of docs/api.md. */
export function apiDocument(): string {
  return [intro, ...entryNames().map(section)].join('\n');
}

function section(entry: string): string {
  const path = entry === 'index' ? 'lambda-durable-testkit' : `lambda-durable-testkit/${entry}`;
  const names = publicNames(entry).toSorted((a, b) => compare(a.name, b.name));
  const values = names.filter(({ isType }) => !isType);
  const types = names.filter(({ isType }) => isType);
  const parts = [`## \`${path}\`\n`];
  if (values.length > 0) parts.push(markdownTable([['name', ''], ...values.map(row)]));
  if (types.length > 0) parts.push(markdownTable([['type', ''], ...types.map(row)]));
  return parts.join('\n');
}

function compare(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}

function row({ name, doc }: PublicName): readonly string[] {
  return [`\`${name}\``, firstSentence(doc)];
}

/** The first sentence of a doc block, on one line. */
export function firstSentence(doc: string): string {
  const [first = ''] = doc.split(/\n\n|\n@|\n- /);
  const line = first.replaceAll('\n', ' ').replaceAll(/\{@link (\w+)\}/g, '`$1`');
  return /^(.*?[.:])(?: (?=[A-Z`'"])|$)/.exec(line)?.[1]?.replace(/:$/, '.') ?? line;
}

// Prints docs/api.md: every public name with its signature, what its doc block says first, and its example.
import { markdownTable } from './markdown-table.ts';
import { entryNames, type PublicName, publicNames } from './public-names.ts';

const intro = `# Public names

<!-- Written by scripts/docs.ts from the doc blocks in src/: edit those. -->

What each entry exports: functions, classes and constants with their signature, what they do and an example that the tests run
(names of the kit are imported, \`// value\` is what the line before it gives); then types, one line each. Limits, defaults and
errors stand in the doc blocks, which come with the types of the package: editors show them.
`;

/** The text of docs/api.md. */
export function apiDocument(): string {
  return [intro, contents(), ...entryNames().map(section)].join('\n');
}

function contents(): string {
  const rows = entryNames().map((entry) => {
    const names = valuesOf(entry).map(({ name }) => `[\`${name}\`](#${name.toLowerCase()})`);
    return [`\`${pathOf(entry)}\``, names.join(', ')];
  });
  return markdownTable([['entry', 'exports'], ...rows]);
}

function pathOf(entry: string): string {
  return entry === 'index' ? 'lambda-durable-testkit' : `lambda-durable-testkit/${entry}`;
}

function valuesOf(entry: string): readonly PublicName[] {
  return sorted(publicNames(entry).filter(({ isType }) => !isType));
}

function sorted(names: readonly PublicName[]): readonly PublicName[] {
  return names.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

function section(entry: string): string {
  const types = sorted(publicNames(entry).filter(({ isType }) => isType));
  const parts = [`## \`${pathOf(entry)}\`\n`, ...valuesOf(entry).map(describe)];
  if (types.length > 0) parts.push(markdownTable([['type', ''], ...types.map(row)]));
  return parts.join('\n');
}

function describe({ name, doc, signatures, example }: PublicName): string {
  const text = firstParagraph(doc);
  const shown = [...signatures, ...(example === '' ? [] : ['', example])].join('\n');
  return [`### \`${name}\`\n`, `${text}\n`, `\`\`\`ts example\n${shown}\n\`\`\`\n`].join('\n');
}

function row({ name, doc }: PublicName): readonly string[] {
  return [`\`${name}\``, firstSentence(doc)];
}

function firstParagraph(doc: string): string {
  const [first = ''] = doc.split(/\n\n|\n@/);
  return linked(first);
}

/** The first sentence of a doc block, on one line. */
export function firstSentence(doc: string): string {
  const [first = ''] = doc.split(/\n\n|\n@|\n- /);
  const line = linked(first.replaceAll('\n', ' '));
  return /^(.*?[.:])(?: (?=[A-Z`'"])|$)/.exec(line)?.[1]?.replace(/:$/, '.') ?? line;
}

function linked(text: string): string {
  return text.replaceAll(/\{@link (\w+)\}/g, '`$1`');
}

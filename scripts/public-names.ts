// Every public name with its entry, its file and its doc block, read from the entries in src/ and the files they list.
import { readdirSync, readFileSync } from 'node:fs';
import { signaturesOf } from './signature.ts';

const source = new URL('../src/', import.meta.url);

/** One name that an entry exports. */
export interface PublicName {
  readonly entry: string;
  readonly name: string;
  readonly isType: boolean;
  /** From src/. */
  readonly file: string;
  /** The text of its doc block without the stars; empty where it has none. */
  readonly doc: string;
  /** Its declarations, one for each overload; empty for types. */
  readonly signatures: readonly string[];
  /** The code of its first `@example`; empty where it has none. */
  readonly example: string;
}

/** One `@example` of a doc block: its code, and the place where it stands. */
export interface DocExample {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** The entries, by their subpath: `index` for the package itself. */
export function entryNames(): readonly string[] {
  const files = readdirSync(source).filter((name) => name.endsWith('.ts'));
  return files.map((name) => name.slice(0, -'.ts'.length)).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function rank(entry: string): number {
  return entry === 'index' ? 0 : 1;
}

/** What an entry exports, in the entry's own order. */
export function publicNames(entry: string): readonly PublicName[] {
  const text = readFileSync(new URL(`${entry}.ts`, source), 'utf8');
  const lists = [...text.matchAll(/export (type )?\{([^}]*)\} from '\.\/([^']+)'/g)];
  return lists.flatMap(([, allTypes, names = '', file = '']) => {
    const code = readFileSync(new URL(file, source), 'utf8');
    const listed = names.split(',').map((name) => name.trim());
    return listed.filter((name) => name !== '').map((name) => publicName({ entry, file, code, name, allTypes }));
  });
}

interface Listed {
  readonly entry: string;
  readonly file: string;
  readonly code: string;
  readonly name: string;
  readonly allTypes: string | undefined;
}

function publicName({ entry, file, code, name: listed, allTypes }: Listed): PublicName {
  const name = listed.replace(/^type /, '').replace(/ as .*$/, '');
  const isType = allTypes !== undefined || listed.startsWith('type ');
  const doc = docOf(code, name);
  const [, example = ''] = doc.split(/^@example$/m);
  return {
    entry,
    file,
    name: listed.replace(/^type /, '').replace(/^.* as /, ''),
    isType,
    doc,
    signatures: isType ? [] : signaturesOf(code, name),
    example: example.replace(/^@[\s\S]*$/m, '').trim(),
  };
}

// a doc block is the one that ends on the line before the declaration
function docOf(code: string, name: string): string {
  const keyword = '(?:async function\\*?|function\\*?|const|let|class|interface|type)';
  const declared = new RegExp(`^export (?:declare )?${keyword} ${name}\\b`, 'm').exec(code);
  const before = code.slice(0, declared?.index ?? 0);
  if (!before.endsWith('*/\n')) return '';
  return stripStars(before.slice(before.lastIndexOf('/**')));
}

function stripStars(block: string): string {
  const lines = block
    .replace(/^\/\*\*/, '')
    .replace(/\*\/\s*$/, '')
    .split('\n');
  return lines
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}

/** The `@example`s of every doc block in src/, public or not. */
export function docExamples(): readonly DocExample[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.toSorted().flatMap(examplesOf);
}

function examplesOf(file: string): readonly DocExample[] {
  const text = readFileSync(new URL(file, source), 'utf8');
  const blocks = [...text.matchAll(/^ *\/\*\*[\s\S]*?\*\/$/gm)];
  return blocks.flatMap(({ 0: block, index }) => {
    const [head = '', ...examples] = stripStars(block).split(/^@example$/m);
    const line = text.slice(0, index).split('\n').length + head.split('\n').length;
    return examples.map((code) => ({ file, line, code: code.replace(/^@[\s\S]*$/m, '').trim() }));
  });
}

// What the files of a tree import, read from their text.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { posix } from 'node:path';

/** Files by their path from the root of the repository, with `/`. */
export type Tree = ReadonlyMap<string, string>;

/** One import of a file: `value` and `type` are static, `dynamic` is `import()` in an expression or a type. */
export interface Import {
  readonly kind: 'value' | 'type' | 'dynamic';
  /** As written: a path from the importing file, or the name of a package. */
  readonly specifier: string;
  /** The imported file's path from the root; absent for a package. */
  readonly file?: string;
}

// the formatter puts every import and re-export at the start of a line; `import { type A }` still imports the module
const staticImport = /^(?:import|export)\b(?:(?<clause>[\w$*\s{},]*)\bfrom\b)?\s*(['"])(?<specifier>[^'"\n]+)\2/gm;
const dynamicImport = /\bimport\(\s*(['"])(?<specifier>[^'"\n]+)\1/g;

/** The files below these folders of `root`; a folder that does not exist yet is empty. */
export function readTree(root: string, folders: readonly string[]): Tree {
  const files = folders
    .filter((folder) => existsSync(`${root}${folder}`))
    .flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  const text = (file: string): string => readFileSync(file, 'utf8');
  return new Map(files.map((file) => [file.slice(root.length).replaceAll('\\', '/'), text(file)]));
}

/** The imports of one file, in the order written. */
export function importsOf(path: string, text: string): readonly Import[] {
  const fixed = [...text.matchAll(staticImport)].map(({ groups }) =>
    toImport(path, /^\s+type\s+[\w$*{]/.test(groups?.clause ?? '') ? 'type' : 'value', groups?.specifier ?? ''),
  );
  const late = [...text.matchAll(dynamicImport)].map(({ groups }) =>
    toImport(path, 'dynamic', groups?.specifier ?? ''),
  );
  return [...fixed, ...late];
}

/** Every file below `folder`s of the tree that ends in `.ts`, with its imports. */
export function importGraph(tree: Tree, ...folders: readonly string[]): ReadonlyMap<string, readonly Import[]> {
  const files = [...tree].filter(([path]) => folders.some((folder) => path.startsWith(folder)));
  return new Map(files.map(([path, text]) => [path, importsOf(path, text)]));
}

/** Whether nothing is left of a file when its types and comments are gone. */
export function isTypeOnly(text: string): boolean {
  const code = stripTypeScriptTypes(text)
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/^export \{\s*\};?$/gm, '');
  return /^[\s;]*$/.test(code);
}

/** Whether a program wrote the file: its first line says so. */
export function isGenerated(text: string): boolean {
  return text.startsWith('// Generated');
}

function toImport(path: string, kind: Import['kind'], specifier: string): Import {
  if (!specifier.startsWith('.')) return { kind, specifier };
  return { kind, specifier, file: posix.join(posix.dirname(path), specifier) };
}

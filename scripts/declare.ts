import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { isolatedDeclarationSync } from 'rolldown/experimental';
import { parseAst } from 'rolldown/parseAst';

/**
 * Writes the declarations of what entries reach, with their doc blocks, into a folder. What a file exports for its
 * neighbours alone is left out, for nobody outside can name it. They stay file by file, as isolated declarations allow: no
 * compiler is needed, `npm run check` is where types are checked.
 *
 * @param entries Paths of the entries, all of one folder.
 * @throws SyntaxError when a file cannot be declared alone.
 */
export function declare(entries: readonly string[], to: string): void {
  const files = new Map<string, Declared>();
  const fileAt = (path: string): Declared => {
    const known = files.get(path) ?? readDeclared(path);
    files.set(path, known);
    return known;
  };
  const reach = (path: string, name: string): void => {
    const { statements } = fileAt(path);
    for (const statement of statements) {
      for (const one of statement.taken) {
        if (one.as !== name || statement.kept.has(one)) continue;
        statement.kept.add(one);
        if (one.from === undefined) reach(path, one.name);
        else if (one.from.endsWith('.ts')) reach(resolve(dirname(path), one.from), one.name);
      }
      if (!statement.names.includes(name) || statement.reached) continue;
      statement.reached = true;
      for (const mentioned of statement.mentioned) reach(path, mentioned);
    }
  };
  for (const entry of entries) {
    const { statements } = fileAt(entry);
    for (const { taken, names } of statements)
      for (const name of [...taken.map(({ as }) => as), ...names]) reach(entry, name);
  }
  const root = dirname(entries[0] ?? '');
  for (const [path, file] of files) {
    const target = resolve(to, relative(root, path)).replace(/\.ts$/, '.d.ts');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, printReached(file));
  }
}

interface Declared {
  readonly code: string;
  readonly statements: readonly Statement[];
}

/** A statement of a file: a declaration, an import, or a list of exports. */
interface Statement {
  /** Where its doc block begins, where it begins itself, and where it ends. */
  readonly doc: number;
  readonly start: number;
  readonly end: number;
  /** Names that it declares, and names that it speaks of. */
  readonly names: readonly string[];
  readonly mentioned: ReadonlySet<string>;
  /** Names that it takes from elsewhere, and those of them that are needed. */
  readonly taken: readonly Taken[];
  readonly kept: Set<Taken>;
  reached: boolean;
}

/** A name in braces; `from` is missing where it is one of the same file. */
interface Taken {
  readonly name: string;
  readonly as: string;
  readonly from: string | undefined;
  readonly start: number;
  readonly end: number;
}

// what is used of the parser's nodes
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

function readDeclared(path: string): Declared {
  const { code, errors } = isolatedDeclarationSync(path, readFileSync(path, 'utf8'), { stripInternal: true });
  if (errors.length > 0) throw new SyntaxError(`Cannot declare '${path}': ${errors[0]?.message}`);
  const body = parseAst(code, { lang: 'ts' }).body as unknown as readonly Node[];
  const statements = body.map((node, index) => readStatement(node, body[index - 1]?.end ?? 0));
  return { code, statements };
}

function readStatement(node: Node, doc: number): Statement {
  const { start, end } = node;
  const specifiers = (node.specifiers ?? []) as readonly Node[];
  const from = (node.source as Node | null | undefined)?.value as string | undefined;
  const taken = specifiers.map((one) => takenOf(one, from));
  const declaration = (node.declaration ?? node) as Node;
  const isList = taken.length > 0;
  const names = isList ? [] : namesOf(declaration);
  const mentioned = isList ? new Set<string>() : identifiers(declaration, new Set());
  return { doc, start, end, names, mentioned, taken, kept: new Set(), reached: false };
}

function takenOf(one: Node, from: string | undefined): Taken {
  const { start, end } = one;
  const nameOf = (node: unknown): string => String((node as Node).name);
  if (one.type === 'ExportSpecifier') return { name: nameOf(one.local), as: nameOf(one.exported), from, start, end };
  const name = one.type === 'ImportSpecifier' ? nameOf(one.imported) : 'default';
  return { name, as: nameOf(one.local), from, start, end };
}

function namesOf(declaration: Node): readonly string[] {
  const declared = (declaration.declarations ?? [declaration]) as readonly Node[];
  return declared.flatMap(({ id }) => (id ? [String((id as Node).name)] : []));
}

// but not the names of members and parameters
function identifiers(value: unknown, found: Set<string>): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  const { type, name, typeAnnotation, computed } = value as Readonly<Record<string, unknown>>;
  if (type === 'Identifier' && !typeAnnotation) found.add(String(name));
  for (const [member, inner] of Object.entries(value)) {
    if (member !== 'key' || computed) identifiers(inner, found);
  }
  return found;
}

function printReached({ code, statements }: Declared): string {
  const printed = statements.flatMap((statement) => {
    const { doc, start, end, taken, kept, reached } = statement;
    if (taken.length === 0) return reached ? [code.slice(doc, end).trim()] : [];
    if (kept.size === 0) return [];
    if (kept.size === taken.length) return [code.slice(start, end)];
    const [first, last] = [taken[0], taken.at(-1)];
    const names = [...kept].map((one) => code.slice(one.start, one.end)).join(', ');
    return [code.slice(start, first?.start) + names + code.slice(last?.end, end)];
  });
  const isModule = statements.some(({ kept, reached }) => kept.size > 0 || reached);
  return `${printed.join('\n')}${isModule ? '' : 'export {};'}\n`;
}

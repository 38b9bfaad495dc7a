// The checks of test/structure.test.ts: functions of a tree of files, each giving one sentence for each thing wrong.
import { type Import, importGraph, isGenerated, isTypeOnly, type Tree } from './imports.ts';

/** The rooms of src/ by name, each with its floor. */
export type Floors = Readonly<Record<string, number>>;

const isEntry = (path: string): boolean => /^src\/[^/]+\.ts$/.test(path);
const roomOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

/** A file of a room imports its own room and the rooms on lower floors; beside them, only the validators. */
export function floorProblems(tree: Tree, floors: Floors): readonly string[] {
  const rooms = new Set([...tree.keys()].map(roomOf).filter((room) => room !== undefined));
  const unknown = [...rooms].filter((room) => floors[room] === undefined).map((room) => `src/${room} has no floor`);
  const wrong = [...importGraph(tree, 'src/')].flatMap(([path, imports]) =>
    imports.flatMap((one) => (one.file === undefined ? [] : climb(path, one.file, tree, floors))),
  );
  return [...unknown, ...wrong];
}

function climb(path: string, file: string, tree: Tree, floors: Floors): readonly string[] {
  if (!tree.has(file)) return [`${path} imports ${file}, which is no file`];
  if (isEntry(file)) return [`${path} imports the entry ${file}`];
  const [from, to] = [roomOf(path), roomOf(file)];
  if (to === undefined) return file.startsWith('validators/') ? [] : [`${path} imports ${file}, outside of src`];
  if (from === undefined || from === to) return [];
  const [low, high] = [floors[to] ?? 0, floors[from] ?? 0];
  return low < high ? [] : [`${path} (floor ${high}) imports ${file} (floor ${low})`];
}

/** Files that import each other in a circle, by static imports of values or of types. */
export function cycleProblems(tree: Tree): readonly string[] {
  const graph = importGraph(tree, 'src/', 'validators/');
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' > '));
    if (at >= 0 || done.has(path)) return;
    for (const { kind, file } of graph.get(path) ?? []) {
      if (kind !== 'dynamic' && file !== undefined) visit(file, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** The packages and Node's own modules that loading a file loads, by static imports of values. */
export function packagesReached(tree: Tree, entry: string): readonly string[] {
  const graph = importGraph(tree, 'src/', 'validators/');
  const seen = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const one of (graph.get(path) ?? []).filter(({ kind }) => kind === 'value')) {
      if (one.file === undefined) packages.add(packageOf(one));
      else waiting.push(one.file);
    }
  }
  return [...packages].sort();
}

function packageOf({ specifier }: Import): string {
  return /^(?:node:.+|@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0] ?? specifier;
}

/** Entries that load a package that is not listed for them, and entries that are not listed. */
export function entryProblems(tree: Tree, table: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return [...tree.keys()].filter(isEntry).flatMap((path) => {
    const allowed = table[path];
    if (!allowed) return [`${path} is not in the table of entries`];
    const lists = (tree.get(path) ?? '').replaceAll(/^export (?:type )?\{[^}]*\}(?: from '[^']+')?;$/gm, '').trim();
    const reached = packagesReached(tree, path).filter((name) => !allowed.includes(name));
    return [
      ...(lists === '' ? [] : [`${path} holds more than lists of names: ${lists.split('\n', 1)[0]}`]),
      ...reached.map((name) => `${path} loads ${name}`),
    ];
  });
}

/** Files written by hand that are longer than the limit. */
export function lengthProblems(tree: Tree, limit: number): readonly string[] {
  return [...tree]
    .filter(([path, text]) => path.endsWith('.ts') && !isGenerated(text))
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

/** Files of rooms that do something and have no test at the mirrored path. */
export function untested(tree: Tree): readonly string[] {
  return [...tree]
    .filter(([path, text]) => roomOf(path) !== undefined && !isGenerated(text) && !isTypeOnly(text))
    .map(([path]) => ({ path, test: path.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts') }))
    .filter(({ test }) => !tree.has(test))
    .map(({ path, test }) => `${path} has no ${test}`);
}

/** Default exports and star exports of src. */
export function exportProblems(tree: Tree): readonly string[] {
  const files = [...tree].filter(([path]) => path.startsWith('src/'));
  const byDefault = files.filter(([, text]) => /^export default\b|^export \{[^}]*\bas default\b/m.test(text));
  const byStar = files.filter(([, text]) => /^export (?:type )?\*/m.test(text));
  return [
    ...byDefault.map(([path]) => `${path} has a default export`),
    ...byStar.map(([path]) => `${path} exports a star`),
  ];
}

const vague = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'base', 'manager', 'impl'];

/** Paths that say nothing, or are not in kebab-case, and rooms of fewer than three files. */
export function pathProblems(tree: Tree): readonly string[] {
  const paths = [...tree.keys()].filter((path) => /^(?:src|test|scripts)\//.test(path));
  const rooms = Map.groupBy(
    paths.filter((path) => roomOf(path) !== undefined),
    roomOf,
  );
  const words = (path: string): readonly string[] => path.replace(/\.\w+$/, '').split(/[/.-]/);
  return [
    ...paths
      .filter((path) => words(path).some((word) => vague.includes(word)))
      .map((path) => `${path} has a vague name`),
    ...paths
      .filter((path) => !/^[a-z0-9-]+(?:[/.][a-z0-9-]+)*$/.test(path))
      .map((path) => `${path} is not in kebab-case`),
    ...[...rooms].filter(([, files]) => files.length < 3).map(([room]) => `src/${room} has fewer than three files`),
  ];
}

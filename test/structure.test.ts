import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { readTree, type Tree } from '../scripts/imports.ts';
import {
  cycleProblems,
  entryProblems,
  exportProblems,
  floorProblems,
  lengthProblems,
  packagesReached,
  pathProblems,
  untested,
} from '../scripts/structure.ts';

const floors = {
  model: 0,
  paging: 0,
  timeline: 1,
  client: 1,
  rules: 2,
  faults: 2,
  paginator: 2,
  fixtures: 3,
  service: 3,
  cassette: 3,
  arbitraries: 4,
  serving: 4,
  contract: 5,
  view: 6,
  bindings: 6,
  cli: 7,
};

// what loading an entry may load of other packages and of Node
const entries = {
  'src/index.ts': [],
  'src/random.ts': [],
  'src/arbitraries.ts': ['fast-check'],
  'src/msw.ts': ['msw'],
  'src/server.ts': [],
  'src/aws.ts': ['aws4fetch'],
  'src/contract.ts': [],
  'src/cassette.ts': [],
  'src/vitest.ts': ['vitest'],
};

const kit = readTree(fileURLToPath(new URL('../', import.meta.url)), ['src', 'test', 'scripts', 'validators']);
const tree = (made: Readonly<Record<string, string>>): Tree => new Map(Object.entries(made));

test('floorProblems() finds climbing, entries, strangers and lost files', () => {
  const wrong = tree({
    'src/index.ts': "export { up } from './paging/up.ts';",
    'src/paging/up.ts':
      "import type { Log } from '../timeline/log.ts';\nexport const up = () => import('../contract/a.ts');",
    'src/paging/level.ts': "import { arn } from '../model/arn.ts';\nimport { gone } from './gone.ts';",
    'src/timeline/log.ts': "import { up } from '../index.ts';\nimport { x } from '../../scripts/x.ts';",
    'src/contract/a.ts': "import '../../validators/page.js';\nimport '../paging/up.ts';",
    'src/attic/box.ts': '',
    'src/model/arn.ts': '',
    'scripts/x.ts': '',
    'validators/page.js': '',
  });

  expect(floorProblems(wrong, floors)).toEqual([
    'src/attic has no floor',
    'src/paging/up.ts (floor 0) imports src/timeline/log.ts (floor 1)',
    'src/paging/up.ts (floor 0) imports src/contract/a.ts (floor 5)',
    'src/paging/level.ts (floor 0) imports src/model/arn.ts (floor 0)',
    'src/paging/level.ts imports src/paging/gone.ts, which is no file',
    'src/timeline/log.ts imports the entry src/index.ts',
    'src/timeline/log.ts imports scripts/x.ts, outside of src',
  ]);
});

test('cycleProblems() finds circles of values and of types', () => {
  const wrong = tree({
    'src/model/a.ts': "import { b } from './b.ts';",
    'src/model/b.ts': "import { c } from './c.ts';",
    'src/model/c.ts': "import { b } from './b.ts';",
    'src/model/d.ts': "import type { E } from './e.ts';",
    'src/model/e.ts': "import type { D } from './d.ts';",
    'src/model/f.ts': "export const late = () => import('./g.ts');",
    'src/model/g.ts': "import { late } from './f.ts';",
  });

  expect(cycleProblems(wrong)).toEqual([
    'src/model/b.ts > src/model/c.ts > src/model/b.ts',
    'src/model/d.ts > src/model/e.ts > src/model/d.ts',
  ]);
});

test('entryProblems() finds packages that an entry loads unlisted', () => {
  const wrong = tree({
    'src/index.ts': "export { a } from './model/a.ts';\nexport type { B } from './model/b.ts';\nexport const c = 1;",
    'src/msw.ts': "export { m } from './model/m.ts';",
    'src/extra.ts': 'export {};',
    'src/model/a.ts': "import { c } from './c.ts';\nexport const a = () => import('late');",
    'src/model/b.ts': "import 'types-only';",
    'src/model/c.ts':
      "import { readFileSync } from 'node:fs';\nimport z from '@scope/zod/mini';\nimport '../../validators/v.js';",
    'src/model/m.ts': "import { http } from 'msw';\nimport { setupServer } from 'msw/node';",
    'validators/v.js': "import 'ajv';",
  });

  expect(packagesReached(wrong, 'src/index.ts')).toEqual(['@scope/zod', 'ajv', 'node:fs']);
  expect(entryProblems(wrong, entries)).toEqual([
    'src/index.ts holds more than lists of names: export const c = 1;',
    'src/index.ts loads @scope/zod',
    'src/index.ts loads ajv',
    'src/index.ts loads node:fs',
    'src/extra.ts is not in the table of entries',
  ]);
});

test('lengthProblems() spares what a program wrote', () => {
  const long = 'let a;\n'.repeat(251);
  const wrong = tree({
    'src/a/long.ts': long,
    'src/a/made.ts': `// Generated\n${long}`,
    'src/a/just.ts': long.slice(7),
  });

  expect(lengthProblems(wrong, 250)).toEqual(['src/a/long.ts has 251 lines']);
});

test('untested() finds what does something and has no test', () => {
  const wrong = tree({
    'src/index.ts': "export { a } from './paging/a.ts';",
    'src/paging/a.ts': 'export const a = 1;',
    'src/paging/b.ts': 'export const b = 1;',
    'src/paging/types.ts': 'export interface T { readonly t: 1 }',
    'src/paging/words.ts': '// Generated from a list\nexport const words = [];',
    'test/paging/a.test.ts': '',
  });

  expect(untested(wrong)).toEqual(['src/paging/b.ts has no test/paging/b.test.ts']);
});

test('exportProblems() finds defaults and stars', () => {
  const wrong = tree({
    'src/a.ts': 'export default 1;',
    'src/b.ts': 'const b = 1;\nexport { b as default };',
    'src/c.ts': "export * from './a.ts';",
    'src/d.ts': 'export const isDefault = 1; // export default',
  });

  expect(exportProblems(wrong)).toEqual([
    'src/a.ts has a default export',
    'src/b.ts has a default export',
    'src/c.ts exports a star',
  ]);
});

test('pathProblems() finds vague names, other cases and small rooms', () => {
  const wrong = tree({
    'src/paging/page-utils.ts': '',
    'src/paging/base.ts': '',
    'src/paging/cutPages.ts': '',
    'src/model/arn.ts': '',
    'src/model/baseline.ts': '',
    'test/shared/x.ts': '',
  });

  expect(pathProblems(wrong)).toEqual([
    'src/paging/page-utils.ts has a vague name',
    'src/paging/base.ts has a vague name',
    'test/shared/x.ts has a vague name',
    'src/paging/cutPages.ts is not in kebab-case',
    'src/model has fewer than three files',
  ]);
});

test('rooms import only rooms on lower floors', () => {
  expect(floorProblems(kit, floors)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(cycleProblems(kit)).toEqual([]);
});

test('entries load only the packages of their row', () => {
  expect(entryProblems(kit, entries)).toEqual([]);
});

test('every entry of the table is published under its name', () => {
  const published = Object.entries(manifest.exports).flatMap(([name, target]) =>
    typeof target === 'string' ? [] : [`${name} ${target.default} ${target.types}`],
  );

  expect(published).toEqual(
    Object.keys(entries).map((path) => {
      const name = path.slice(4, -3);
      return `${name === 'index' ? '.' : `./${name}`} ./dist/${name}.js ./dist/${name}.d.ts`;
    }),
  );
});

test('no file written by hand is longer than 250 lines', () => {
  expect(lengthProblems(kit, 250)).toEqual([]);
});

test('every file that does something has its test', () => {
  expect(untested(kit)).toEqual([]);
});

test('src exports names only', () => {
  expect(exportProblems(kit)).toEqual([]);
});

test('paths say what is there', () => {
  expect(pathProblems(kit)).toEqual([]);
});

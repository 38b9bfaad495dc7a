import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const scratch = new URL('.docs-blocks-package/', root);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest; // the kit's own
const sizes = packedSizes();
const packed = [...sizes.keys()];
const entries = Object.keys(manifest.exports)
  .filter((path) => !/\*|json$/.test(path))
  .map((path) => path.replace(/^\./, manifest.name));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin: Readonly<Record<string, string>>;
}

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function packedSizes(): ReadonlyMap<string, number> {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const text = execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const report = JSON.parse(text) as object; // a list, or since npm 12 a record
  const [pack] = Object.values(report) as { files: { path: string; size: number }[] }[];
  return new Map(pack?.files.map(({ path, size }) => [path, size]));
}

test('the package holds what it should and nothing else', () => {
  const documents = ['CHANGELOG.md', 'LICENSE', 'README.md', 'llms.txt', 'package.json'];
  const code = /^dist\/[\w/-]+\.(?:js|d\.ts)$|^schemas\/[\w-]+(?:\.schema)?\.json$|^validators\/[\w-]+\.d\.ts$/;

  expect(packed.filter((path) => !code.test(path)).toSorted()).toEqual(documents);
});

test('the package stays within its size', () => {
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);

  expect(whole).toBeGreaterThan(500_000); // the figures are there
  expect(whole).toBeLessThan(1_330_000);
});

// one character beyond Latin-1 doubles what the engine holds of a file
test('the code is plain ASCII', () => {
  const code = packed.filter((path) => path.endsWith('.js'));

  expect(code.filter((path) => /[^\0-\x7f]/.test(readFileSync(new URL(path, root), 'utf8')))).toEqual([]);
});

test('every target of the exports and of the bin is packed', () => {
  const targets = Object.values(manifest.exports).flatMap((to) => (typeof to === 'string' ? [to] : Object.values(to)));
  const files = [...targets, ...Object.values(manifest.bin)].map((path) => path.replace(/^\.\//, ''));

  for (const file of files.filter((path) => !path.includes('*'))) expect(packed).toContain(file);
  expect(files).toHaveLength(entries.length * 2 + 3);
});

test('every module that a declaration names is packed', () => {
  const missing = packed
    .filter((path) => path.endsWith('.d.ts'))
    .flatMap((path) => {
      const text = readFileSync(new URL(path, root), 'utf8');
      const names = [...text.matchAll(/(?:from|import\() ?['"](\.[^'"]+)['"]/g)].map(([, name = '']) => name);
      return names.map((name) => new URL(name.replace(/\.[jt]s$/, '.d.ts'), new URL(path, root)).href);
    })
    .filter((href) => !packed.includes(href.slice(root.href.length)));

  expect(missing).toEqual([]);
});

// an optional peer that is not installed must not break the types of the entries that do without it
test('the types of an entry name the packages that the entry is for, and no others', () => {
  const peers: Readonly<Record<string, readonly string[]>> = {
    'arbitraries.d.ts': ['fast-check'],
    'msw.d.ts': ['msw'],
    'vitest.d.ts': ['vitest'],
  };
  const declarations = packed.filter((path) => /^dist\/[\w-]+\.d\.ts$/.test(path));

  for (const path of declarations) {
    const name = path.replace('dist/', '');
    expect({ name, packages: packagesOf(path) }).toEqual({ name, packages: peers[name] ?? [] });
  }
  expect(declarations).toHaveLength(entries.length);
});

function packagesOf(path: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = readFileSync(new URL(path, root), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''); // examples import what they like
  const names = [...text.matchAll(/(?:from|import\() ?['"]([^'"]+)['"]/g)].map(([, name = '']) => name);
  const inner = (name: string): string => new URL(name.replace(/\.[jt]s$/, '.d.ts'), new URL(path, root)).href;
  const all = names.flatMap((name) =>
    name.startsWith('.') ? packagesOf(inner(name).slice(root.href.length), seen) : [name],
  );
  return [...new Set(all)].toSorted();
}

test('nothing that is packed names this machine', () => {
  const names = [fileURLToPath(root), `${homedir()}/`, 'file:///', 'node_modules/.'];

  const found = packed.filter((path) => {
    const text = readFileSync(new URL(path, root), 'utf8');
    return names.some((name) => text.includes(name));
  });

  expect(found).toEqual([]);
});

test('the bin runs', () => {
  const bin = fileURLToPath(new URL(Object.values(manifest.bin)[0] ?? '', root));

  expect(execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })).toBe(`${manifest.version}\n`);
});

const typed = `import { type PagePlan, pages } from '${manifest.name}';
export const plan: PagePlan = pages.of(1);
// @ts-expect-error a size is a number
pages.of('1');
${entries.map((entry, index) => `export * as entry${index} from '${entry}';`).join('\n')}
`;

test.each([
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('the types of every entry resolve with module %s and resolution %s', (module, moduleResolution) => {
  mkdirSync(scratch, { recursive: true });
  const config = new URL(`tsconfig.${moduleResolution}.json`, scratch);
  const options = {
    module,
    moduleResolution,
    target: 'es2023',
    strict: true,
    noEmit: true,
    skipLibCheck: moduleResolution !== 'nodenext', // once the declarations themselves are checked, too
    skipDefaultLibCheck: true,
    types: ['node'],
  };
  writeFileSync(new URL('typed.ts', scratch), typed);
  writeFileSync(config, JSON.stringify({ compilerOptions: options, files: ['typed.ts'] }));

  const tsc = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
  execFileSync(process.execPath, [tsc, '-p', fileURLToPath(config), '--singleThreaded'], { encoding: 'utf8' });
});

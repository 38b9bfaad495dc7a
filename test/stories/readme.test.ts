import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { faultCatalogue } from '../../src/faults/fault-catalogue.ts';
import { rules } from '../../src/rules/rules.ts';

const root = new URL('../../', import.meta.url);
const folder = new URL('.docs-blocks/', root);
const documents = ['README.md', ...docs()];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function docs(): string[] {
  const names = readdirSync(root).includes('docs') ? readdirSync(new URL('docs/', root)) : [];
  return names.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
}

/** The TypeScript blocks of a document; a block that only shows a fragment is marked `ts fragment`. */
function blocksOf(document: string): string[] {
  const text = readFileSync(new URL(document, root), 'utf8');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

interface Report {
  readonly numPassedTests: number;
  readonly success: boolean;
}

// a vitest of its own, as a user has it: it resolves the package by its name, from dist/
function runVitest(): Report {
  const vitest = new URL('node_modules/vitest/vitest.mjs', root).pathname;
  const report = new URL('report.json', folder);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const args = [vitest, 'run', '--root', folder.pathname, '--reporter', 'default', '--reporter', 'json'];
  const run = spawnSync(process.execPath, [...args, '--outputFile', report.pathname], { env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The blocks fail:\n${run.stdout}\n${run.stderr}`);
  return JSON.parse(readFileSync(report, 'utf8')) as Report; // vitest's own report
}

test('every TypeScript block of the README and the guides runs as written', { timeout: 120_000 }, () => {
  mkdirSync(folder, { recursive: true });
  let written = 0;
  for (const document of documents) {
    for (const [index, block] of blocksOf(document).entries()) {
      const isTest = /^test[(.]|^describe|Contract\(/m.test(block);
      const name = `${document.replaceAll(/[/.]/g, '-')}-${index + 1}.test.ts`;
      const wrapped = `import { test as runs } from 'vitest';\nruns('runs', async () => { await import('./${name.replace('.test.ts', '.block.ts')}'); });\n`;
      if (!isTest) writeFileSync(new URL(name.replace('.test.ts', '.block.ts'), folder), block);
      writeFileSync(new URL(name, folder), isTest ? block : wrapped);
      written += 1;
    }
  }
  // one process for all: a worker a block takes far longer than the blocks
  const config = 'export default { test: { isolate: false, maxWorkers: 1 } };\n';
  writeFileSync(new URL('vitest.config.js', folder), config);

  const report = runVitest();

  expect(report.success).toBe(true);
  expect(written).toBeGreaterThan(0);
  expect(report.numPassedTests).toBeGreaterThanOrEqual(written);
});

test('the numbers of the README are those of the code', () => {
  const text = readFileSync(new URL('README.md', root), 'utf8');

  expect(rules.length).toBeGreaterThan(Number(/More than (\d+) rules/.exec(text)?.[1]));
  expect(faultCatalogue.length).toBeGreaterThan(Number(/There are more than (\d+) of them/.exec(text)?.[1]));
  expect(text.split('\n').length).toBeLessThan(300);
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import type { Io } from '../../src/cli/io.ts';
import { runProgram } from '../../src/cli/program.ts';
import { faultCatalogue } from '../../src/faults/fault-catalogue.ts';
import { rules } from '../../src/rules/rules.ts';
import { lazy } from '../../src/timeline/lazy.ts';

const root = new URL('../../', import.meta.url);
const folder = new URL('.docs-blocks/', root);
const documents = ['README.md', ...docs()];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function docs(): string[] {
  const names = readdirSync(root).includes('docs') ? readdirSync(new URL('docs/', root)) : [];
  return names.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
}

interface Block {
  /** What stands behind its fence. */
  readonly kind: string;
  readonly code: string;
}

/** Every block of a document, in lists too. */
function allBlocks(document: string): Block[] {
  const text = readFileSync(new URL(document, root), 'utf8');
  const found = [...text.matchAll(/^ *(`{3,}|~{3,})(.*)\n([\s\S]*?)^ *\1$/gm)];
  return found.map(([, , kind = '', code = '']) => ({ kind, code }));
}

function blocksOf(document: string, kind = 'ts'): string[] {
  return allBlocks(document)
    .filter((block) => block.kind === kind)
    .map(({ code }) => code);
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

test('every block of the README and the guides is of a kind that is run, or written from the code', () => {
  const kinds = new Map(documents.map((document) => [document, new Set(allBlocks(document).map(({ kind }) => kind))]));

  for (const [document, found] of kinds) {
    // api.md holds the examples of the doc blocks, which run where those are tested; cli.md what the parser prints
    const written = document === 'docs/api.md' ? ['ts example'] : document === 'docs/cli.md' ? [''] : [];
    expect(['ts', 'sh', 'python', ...written], document).toEqual(expect.arrayContaining([...found]));
  }
});

test('every call of the program in the README and the guides is one that its parser takes', async () => {
  const calls = documents.flatMap((document) => blocksOf(document, 'sh').flatMap(callsOf));
  const idle = commands.map((command) => ({ ...command, run: async () => 0 as const }));
  const refused: string[] = [];
  for (const call of calls) {
    const said: string[] = [];
    const io: Io = { ...quiet, err: (line) => void said.push(line) };
    if ((await runProgram(wordsOf(call), { commands: idle, io, version: '0' })) !== 0)
      refused.push(`${call}: ${said[0]}`);
  }

  expect(refused).toEqual([]);
  expect(calls.length).toBeGreaterThan(20);
});

const pythonWithBoto3 = lazy(() =>
  ['python3', 'python3.11'].find((name) => spawnSync(name, ['-c', 'import boto3']).status === 0),
);

test.for(documents.flatMap((document) => blocksOf(document, 'python').map((code) => [document, code] as const)))(
  'the reader in Python of %s reads a plain page',
  { timeout: 60_000 },
  async ([, code], context) => {
    const python = pythonWithBoto3();
    if (!python) return context.skip('boto3 is not installed');
    mkdirSync(folder, { recursive: true });
    const file = new URL('read.py', folder);
    writeFileSync(file, code);
    const said: string[] = [];
    const io: Io = { ...quiet, out: (line) => void said.push(line), env: process.env };
    const words = ['check', 'reader', '--only', 'one-page', '--', python, file.pathname];

    expect(await runProgram(words, { commands, io, version: '0' }), said.join('\n')).toBe(0);
  },
);

const quiet: Io = {
  out: () => undefined,
  err: () => undefined,
  progress: () => undefined,
  colors: false,
  env: {},
  signal: new AbortController().signal,
};

/** The calls of the program in a block, without its name. */
function callsOf(block: string): string[] {
  return [...block.replaceAll('\\\n', ' ').matchAll(/^npx lambda-durable-testkit (.*)$/gm)].map(
    ([, words = '']) => words,
  );
}

/** Words as a shell splits them: at blanks outside of quotes, up to a pipe, a redirection or a comment. */
function wordsOf(call: string): string[] {
  const [command = ''] = call.split(/ [|>#&]/);
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

test('the numbers of the README are those of the code', () => {
  const text = readFileSync(new URL('README.md', root), 'utf8');

  expect(rules.length).toBeGreaterThan(Number(/More than (\d+) rules/.exec(text)?.[1]));
  expect(faultCatalogue.length).toBeGreaterThan(Number(/There are more than (\d+) of them/.exec(text)?.[1]));
  expect(text.split('\n').length).toBeLessThan(300);
});

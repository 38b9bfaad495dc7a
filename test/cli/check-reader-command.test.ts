import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { execution } from '../../src/index.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string): string => join(folder, name);

// a reader in a shell: it reads one page, and leaves a line for every time that it ran
const firstPage = ['sh', '-c', `echo run >> '${path('runs')}'; exec '${process.execPath}' '${path('read.mjs')}'`];
writeFileSync(
  path('read.mjs'),
  `const { AWS_ENDPOINT_URL_LAMBDA: url, DURABLE_EXECUTION_ARN: arn, CHECKPOINT_TOKEN: token } = process.env;
  const query = new URLSearchParams({ CheckpointToken: token });
  const answer = await fetch(url + '/2025-12-01/durable-executions/' + encodeURIComponent(arn) + '/state?' + query);
  console.log(JSON.stringify((await answer.json()).Operations.map(({ Id }) => Id)));`,
);

test('check reader ends with 2 and its report when the command is not found', { timeout: 60_000 }, async () => {
  const missing = runCli('check', 'reader', '--out', path('missing.txt'), '--', path('nothing'));

  expect(await missing.ended).toBe(2);
  expect(missing.err.join()).toMatch(
    /Cannot check the command: it fails where everything stands on one page: .*ENOENT/,
  );
  expect(readFileSync(path('missing.txt'), 'utf8')).toContain('must   one-page');
});

test('check reader runs nothing else when the command fails on one plain page', { timeout: 60_000 }, async () => {
  const idle = ['sh', '-c', `echo run >> '${path('idle')}'; echo []`];
  const reads = runCli('check', 'reader', '--format', 'json', '--', ...idle);

  expect(await reads.ended).toBe(2);
  expect(JSON.parse(reads.out.join('\n'))).toMatchObject({ passed: false, results: [{ id: 'one-page' }] });
  expect(readFileSync(path('idle'), 'utf8')).toBe('run\n');
});

test('check reader checks only what it is asked to, and says how to do it again', { timeout: 60_000 }, async () => {
  const own = { id: 'own', execution: execution('own', (run) => run.step('a')), pages: { by: 'count', size: 1 } };
  writeFileSync(path('own.json'), JSON.stringify(own));
  const only = `no-content,${path('own.json')}`;
  const running = runCli('check', 'reader', '--only', only, '--format', 'json', '--', ...firstPage);

  expect(await running.ended).toBe(1);
  const { results } = JSON.parse(running.out.join('\n')) as { results: { id: string; reproduce: string }[] };
  expect(results.map(({ id }) => id)).toEqual(['no-content', 'own']);
  expect(results[0]?.reproduce).toMatch(/^npx lambda-durable-testkit check reader --only no-content -- sh -c '/);
  expect(results[1]?.reproduce).toContain(`--only ${path('own.json')} -- sh -c '`);
});

test('check reader gives a scenario to save where a split of pages fails', { timeout: 60_000 }, async () => {
  const asked = ['check', 'reader', '--only', 'page-size-12', '--format', 'json', '--'];
  const running = runCli(...asked, process.execPath, path('read.mjs'));

  expect(await running.ended).toBe(1);
  const { results } = JSON.parse(running.out.join('\n')) as { results: { attachments: { text: string }[] }[] };
  const [sentence, line, file] = results[0]?.attachments.map(({ text }) => text) ?? [];
  expect(sentence).toMatch(/^It breaks when operation \d+ .* is alone on page 2 \(2 operations in pages of 1, 1\)\.$/);
  expect(line).toMatch(/check reader --only smallest-split\.json -- /);
  expect(JSON.parse(file ?? '')).toMatchObject({ id: 'smallest-split', pages: { by: 'sizes', sizes: [1, 1] } });
});

test('check reader refuses scenarios that there are not, and no command', async () => {
  const unknown = runCli('check', 'reader', '--only', 'page-size-99', '--', 'sh');
  const none = runCli('check', 'reader');

  expect([await unknown.ended, await none.ended]).toEqual([2, 2]);
  expect(unknown.err.join()).toContain("Cannot find the scenario 'page-size-99'");
  expect(none.err).toEqual(['Cannot check a reader: found no command, expected one behind --']);
});

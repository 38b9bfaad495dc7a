import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { durableService } from '../../src/service/durable-service.ts';
import { serve } from '../../src/serving/serve.ts';
import { runCli } from '../cli/run-cli.ts';

// as users have it: bundled by `npm run build`
const bin = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  /** Its first line, which is JSON. */
  readonly ready: { readonly url: string };
}

async function start(...words: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [bin, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer]; // what a pipe gives
  return { child, ready: JSON.parse(String(line)) as Started['ready'] };
}

async function stop({ child }: Started, signal: NodeJS.Signals): Promise<unknown> {
  const ended = once(child, 'exit');
  child.kill(signal);
  return (await ended)[0];
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('serve closes on %s and ends with %i', async (signal, code) => {
  const server = await start('serve');
  expect((await fetch(server.ready.url)).status).toBeGreaterThanOrEqual(400);

  expect(await stop(server, signal)).toBe(code);
  await expect(fetch(server.ready.url)).rejects.toThrow('fetch failed');
});

test('record leaves a whole file when it is stopped by Ctrl-C', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
  const upstream = await serve(durableService());
  const proxy = await start('record', '--upstream', upstream.url, '--out', join(folder, 'orders.har'));
  await fetch(`${proxy.ready.url}/2025-12-01/functions/orders/durable-executions`);

  expect(await stop(proxy, 'SIGINT')).toBe(130);
  await upstream.close();

  expect(readdirSync(folder)).toEqual(['orders.har']);
  const { log } = JSON.parse(readFileSync(join(folder, 'orders.har'), 'utf8')) as { log: { entries: unknown[] } };
  expect(log.entries).toHaveLength(1);
});

test('generate ends at once at Ctrl-C, in the middle of its work, and leaves no file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'));
  const words = ['generate', '--operations', '200000', '--out', join(folder, 'order.json')];
  const child = spawn(process.execPath, [bin, ...words], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  await sleep(600); // the operations alone take longer
  child.kill('SIGINT');

  expect(await ended).toEqual([null, 'SIGINT']);
  expect(readdirSync(folder)).toEqual([]);
});

test.each(commands.map(({ name }) => name))(
  '%s says on stderr what to do about a wrong option, and ends with 2',
  async (name) => {
    const running = runCli(...name.split(' '), '--nothing');

    expect(await running.ended).toBe(2);
    expect(running.out).toEqual([]);
    expect(running.err).toEqual([
      "unknown option '--nothing'",
      `lambda-durable-testkit ${name} --help says what it takes`,
    ]);
  },
);

test('a wrong option is told of on stderr alone, and the process ends with 2', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'serve', '--nothing'], { encoding: 'utf8' });

  expect(stdout).toBe('');
  expect(stderr).toBe("unknown option '--nothing'\nlambda-durable-testkit serve --help says what it takes\n");
  expect(status).toBe(2);
});

test('colours are where they are asked for, and nowhere with NO_COLOR', () => {
  const { NO_COLOR, FORCE_COLOR, ...bare } = process.env;
  const rulesWith = (env: Readonly<Record<string, string>>): string =>
    spawnSync(process.execPath, [bin, 'rules'], { env: { ...bare, ...env }, encoding: 'utf8' }).stdout;

  expect(rulesWith({ FORCE_COLOR: '1' })).toContain('\u001b[');
  expect(rulesWith({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001b[');
  expect(rulesWith({})).not.toContain('\u001b[');
});

test.each(['rules', 'faults'])('%s --json is JSON, whole where it is longer than a pipe holds', (name) => {
  const { stdout } = spawnSync(process.execPath, [bin, name, '--json'], { encoding: 'utf8' });

  expect((JSON.parse(stdout) as unknown[]).length).toBeGreaterThan(50);
});

test('a file that is not there is named', () => {
  const { status, stderr } = spawnSync(process.execPath, [bin, 'replay', 'none.har'], { encoding: 'utf8' });

  expect(stderr).toBe(
    "Cannot read the file 'none.har': ENOENT: no such file or directory, open 'none.har', expected a cassette\n",
  );
  expect(status).toBe(2);
});

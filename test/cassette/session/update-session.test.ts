import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { replay } from '../../../src/cassette/playback/replay.ts';
import { redact } from '../../../src/cassette/redaction/redact.ts';
import { cassette } from '../../../src/cassette/session/cassette.ts';
import type { CassetteOptions } from '../../../src/cassette/session/cassette-options.ts';
import { newPath, service, statusOf } from './scene.ts';

beforeEach(() => vi.stubEnv('CI', ''));
afterEach(() => vi.unstubAllEnvs());

const clock = { now: () => 1_767_225_600_000 };

async function update(path: string, names: readonly string[], options: CassetteOptions = {}) {
  const { endpoint, asked } = service('FAILED');
  const tape = cassette(path, { mode: 'update', target: endpoint, clock, ...options });
  const seen: string[] = [];
  for (const name of names) seen.push(await statusOf(tape, name));
  return { seen, asked: asked.length, saved: (await tape.end()).saved?.entries };
}

async function recorded(options: CassetteOptions = {}): Promise<string> {
  const path = newPath();
  const tape = cassette(path, { mode: 'record', target: service(), clock, ...options });
  await statusOf(tape, 'first');
  await tape.end();
  return path;
}

test('updateSession() answers what is recorded and writes nothing when nothing is missing', async () => {
  const path = await recorded();
  const text = readFileSync(path, 'utf8');

  expect(await update(path, ['first', 'first'])).toEqual({ seen: ['RUNNING', 'RUNNING'], asked: 0, saved: undefined });
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(readdirSync(dirname(path))).toEqual(['a.har']);
});

test('updateSession() asks for what is missing and puts it behind what was there', async () => {
  const path = await recorded();
  const before = JSON.parse(readFileSync(path, 'utf8')).log.entries;

  expect(await update(path, ['first', 'second', 'third'])).toEqual({
    seen: ['RUNNING', 'FAILED', 'FAILED'],
    asked: 2,
    saved: 3,
  });
  const file = JSON.parse(readFileSync(path, 'utf8'));
  expect(file.log.entries.slice(0, 1)).toEqual(before);
  expect(redact(file)).toEqual(file);
  const cassetteAgain = replay(path);
  expect([
    await statusOf(cassetteAgain, 'first'),
    await statusOf(cassetteAgain, 'second'),
    await statusOf(cassetteAgain, 'third'),
  ]).toEqual(['RUNNING', 'FAILED', 'FAILED']);
});

test('updateSession() gives the account and function of the client the placeholders that they have', async () => {
  const path = await recorded();
  await update(path, ['first', 'second']);

  const arns = JSON.parse(readFileSync(path, 'utf8')).log.entries.map(
    (entry: { _durable: { input: { DurableExecutionArn: string } } }) => entry._durable.input.DurableExecutionArn,
  );
  expect(arns).toEqual([
    'arn:aws:lambda:eu-west-1:000000000001:function:function-1:7/durable-execution/name-1/id-1',
    'arn:aws:lambda:eu-west-1:000000000001:function:function-1:7/durable-execution/name-2/id-2',
  ]);
});

test('updateSession() begins a file where there is none', async () => {
  const path = newPath();

  expect(await update(path, [])).toEqual({ seen: [], asked: 0, saved: undefined });
  expect(existsSync(path)).toBe(false);
  expect(await update(path, ['first'])).toEqual({ seen: ['FAILED'], asked: 1, saved: 1 });
});

test('updateSession() keeps a file as it is when it is told not to redact', async () => {
  const path = await recorded({ redact: false });

  expect(await update(path, ['first', 'second'], { redact: false })).toEqual({
    seen: ['RUNNING', 'FAILED'],
    asked: 1,
    saved: 2,
  });
  expect(readFileSync(path, 'utf8')).toContain('second-id');
});

test('updateSession() counts the entries of other services, which it does not keep', async () => {
  const path = newPath();
  const other = { request: { method: 'GET', url: 'https://example.com/' }, response: { status: 200 } };
  writeFileSync(path, JSON.stringify({ log: { entries: [other] } }));
  await update(path, ['first']);

  expect(JSON.parse(readFileSync(path, 'utf8')).log._durable.leftOut).toBe(1);
});

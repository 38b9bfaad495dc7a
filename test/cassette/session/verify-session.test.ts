import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cassette } from '../../../src/cassette/session/cassette.ts';
import type { CassetteOptions } from '../../../src/cassette/session/cassette-options.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import type { Target } from '../../../src/model/endpoint.ts';
import { newPath, service, statusOf } from './scene.ts';

beforeEach(() => vi.stubEnv('CI', ''));
afterEach(() => vi.unstubAllEnvs());

async function recorded(): Promise<string> {
  const path = newPath();
  const tape = cassette(path, { mode: 'record', target: service() });
  await statusOf(tape, 'first');
  await statusOf(tape, 'second');
  await tape.end();
  return path;
}

async function verify(path: string, target: Target, options: CassetteOptions = {}) {
  const tape = cassette(path, { mode: 'verify', target, ...options });
  await statusOf(tape, 'first').catch(() => undefined);
  return { tape, unused: tape.unused().map(({ entry }) => entry), end: tape.end() };
}

test('verifySession() asks the target, finds no change and writes nothing', async () => {
  const path = await recorded();
  const text = readFileSync(path, 'utf8');
  const { endpoint, asked } = service();
  const { end, unused } = await verify(path, endpoint);

  expect(await end).toEqual({ drift: [] });
  expect([asked.length, unused]).toEqual([1, [1]]);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('verifySession() tells changes of values, and does not fail for them', async () => {
  const { end } = await verify(await recorded(), service('FAILED'));

  expect((await end).drift.map(({ kind, pointer, recorded: was, live }) => [kind, pointer, was, live])).toEqual([
    ['value', '/Status', '"RUNNING"', '"FAILED"'],
  ]);
});

test('verifySession() fails for changes that break clients, and says which', async () => {
  const path = await recorded();
  const broken = () => jsonResponse(200, { DurableExecutionArn: 7 });
  const { end } = await verify(path, broken);

  await expect(end).rejects.toMatchObject({
    message:
      `Cannot verify the cassette '${path}': found 2 changes, expected no breaking or tightened one\n` +
      '  breaking GetDurableExecution of entry 0 /DurableExecutionArn: recorded "arn:aws:lambda:eu-west-1:000000000001:function:function-1:7/durable-execution/name-1/id-1", live 7\n' +
      '  breaking GetDurableExecution of entry 0 /Status: recorded "RUNNING", live nothing',
    drift: [{ kind: 'breaking' }, { kind: 'breaking' }],
  });
});

test('verifySession() fails for the kinds that it is told', async () => {
  const path = await recorded();

  await expect((await verify(path, service('FAILED'), { drift: { failOn: ['value'] } })).end).rejects.toThrow(
    'expected no value one',
  );
  expect(
    (await (await verify(path, service('FAILED'), { drift: { failOn: ['value'], ignore: ['/Status'] } })).end).drift,
  ).toEqual([]);
});

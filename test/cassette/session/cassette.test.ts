import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CassetteMissError } from '../../../src/cassette/playback/miss-error.ts';
import { cassette } from '../../../src/cassette/session/cassette.ts';
import type { CassetteMode } from '../../../src/cassette/session/mode.ts';
import { newPath, service, statusOf } from './scene.ts';

beforeEach(() => {
  vi.stubEnv('CI', '');
  vi.stubEnv('CASSETTE_MODE', '');
});
afterEach(() => vi.unstubAllEnvs());

async function recorded(path = newPath()): Promise<string> {
  const tape = cassette(path, { mode: 'record', target: service() });
  await statusOf(tape, 'first');
  await tape.end();
  return path;
}

test('cassette() records, and replays to the same test', async () => {
  const path = await recorded();
  const { asked, endpoint } = service('FAILED');
  const tape = cassette(path, { target: { endpoint } });

  expect(tape.mode).toBe('replay');
  expect(await statusOf(tape, 'first')).toBe('RUNNING');
  await expect(statusOf(tape, 'second')).rejects.toThrow(CassetteMissError);
  expect(asked).toEqual([]);
  expect(await tape.end()).toEqual({ drift: [] });
});

test('cassette() takes the mode of the environment', async () => {
  const path = newPath();
  vi.stubEnv('CASSETTE_MODE', 'record');
  await recorded(path);
  vi.stubEnv('CI', 'true');

  expect(() => cassette(path, { target: service() })).toThrow(RangeError);
  vi.stubEnv('CASSETTE_MODE', 'verify');
  expect(cassette(path, { target: service() }).mode).toBe('verify');
});

test.each<CassetteMode>(['record', 'update', 'verify', 'off'])('cassette() needs a target in the mode %s', (mode) => {
  const path = newPath();

  expect(() => cassette(path, { mode })).toThrow(
    new TypeError(`Cannot use the cassette '${path}' in the mode '${mode}': found no target, expected one to ask`),
  );
});

test.each<CassetteMode>(['replay', 'verify'])('cassette() needs a file in the mode %s', (mode) => {
  const path = newPath();

  expect(() => cassette(path, { mode, target: service() })).toThrow(
    `Cannot use the cassette '${path}': found no file, expected one (the mode record makes it)`,
  );
});

test('cassette() that is off asks the target and touches no file', async () => {
  const path = newPath();
  const { asked, endpoint } = service('FAILED');
  const tape = cassette(path, { mode: 'off', target: endpoint });

  expect([await statusOf(tape, 'first'), asked.length]).toEqual(['FAILED', 1]);
  expect([await tape.end(), tape.unused()]).toEqual([{ drift: [] }, []]);
  expect(existsSync(path)).toBe(false);
});

test('end() answers the same twice, and minds unused calls when it is told to', async () => {
  const path = await recorded();
  const tape = cassette(path, { onUnused: 'throw' });

  await expect(tape.end()).rejects.toThrow(`Cannot end the replay of '${path}': found 1 unused call, expected none`);
  await expect(tape.end()).rejects.toThrow('1 unused call');
  await tape[Symbol.asyncDispose]();
  const used = cassette(path, { onUnused: 'throw' });
  await statusOf(used, 'first');
  expect(await used.end()).toEqual({ drift: [] });
});

test('disposing of a cassette ends it', async () => {
  const path = newPath();
  {
    await using tape = cassette(path, { mode: 'record', target: service() });
    await statusOf(tape, 'first');
  }

  expect(JSON.parse(readFileSync(path, 'utf8')).log.entries).toHaveLength(1);
});

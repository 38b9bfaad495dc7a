import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { record } from '../../src/cassette/recording/record.ts';

const source = new URL('../../src/cassette/recording/record.ts', import.meta.url);

// records one answer, says so, and then waits to be killed
const program = `
import { record } from ${JSON.stringify(source.href)};
const answer = () => ({ status: 200, headers: {}, body: new TextEncoder().encode('{"Operations":[]}') });
const { endpoint } = record(answer, process.argv[1]);
await endpoint({ method: 'GET', url: 'http://localhost/2025-12-01/durable-executions/a/state', headers: {} });
process.stdout.write('recorded');
setInterval(() => {}, 1000);
`;

test('a recorder that is killed leaves the old file, and its part to the next recorder', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'cassette-kill-')), 'a.har');
  writeFileSync(path, 'old');
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', program, path]);
  await once(child.stdout, 'data');

  expect(() => record(() => Promise.reject(new Error('never asked')), path)).toThrow(`process ${child.pid}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(existsSync(`${path}.part`)).toBe(true);

  await record(() => Promise.reject(new Error('never asked')), path).save();
  expect(JSON.parse(readFileSync(path, 'utf8')).log.entries).toEqual([]);
  expect(readdirSync(join(path, '..'))).toEqual(['a.har']);
});

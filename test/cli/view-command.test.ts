import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeReport } from '../../src/contract/report/report.ts';
import { toJson } from '../../src/contract/report/to-json.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('view writes the page beside the execution, and says where', async () => {
  const file = join(folder, 'order.json');
  writeFileSync(file, JSON.stringify(execution('order-17', (run) => run.step('charge card'))));
  const running = runCli('view', file);

  expect(await running.ended).toBe(0);
  expect(running.out).toEqual([join(folder, 'order.html')]);
  expect(readFileSync(join(folder, 'order.html'), 'utf8')).toContain('<title>order-17 RUNNING</title>');
  expect(readdirSync(folder).sort()).toEqual(['order.html', 'order.json']);
});

test('view shows a report, whatever the file is called', async () => {
  const file = join(folder, 'reader.json');
  writeFileSync(file, toJson(makeReport('a reader', [])));
  const running = runCli('view', file, '--out', join(folder, 'pages', 'reader.html'));

  expect(await running.ended).toBe(0);
  expect(readFileSync(join(folder, 'pages', 'reader.html'), 'utf8')).toContain(
    '<title>a reader: nothing was checked</title>',
  );
});

test('view ends with 2 when the file is no execution, and writes nothing', async () => {
  const file = join(folder, 'other.json');
  writeFileSync(file, '{}');
  const running = runCli('view', file);

  expect(await running.ended).toBe(2);
  expect(readdirSync(folder)).not.toContain('other.html');
});

test('view ends with 2 when a recording tells of no execution', async () => {
  const file = join(folder, 'empty.har');
  writeFileSync(file, JSON.stringify({ log: { entries: [] } }));
  const running = runCli('view', file);

  expect(await running.ended).toBe(2);
  expect(running.err).toEqual([expect.stringContaining('found no execution')]);
});

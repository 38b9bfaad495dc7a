import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readExecutionFile } from '../../src/cli/read-execution-file.ts';
import { execution } from '../../src/fixtures/execution.ts';

const folder = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('readExecutionFile() reads what JSON.stringify(execution) wrote', () => {
  const path = join(folder, 'order.json');
  const order = execution('order-17', (run) => run.step('reserve stock'));
  writeFileSync(path, JSON.stringify(order));

  expect(readExecutionFile(path).operations).toEqual(order.operations);
});

test('readExecutionFile() names the file that is missing, and the one that holds no execution', () => {
  const path = join(folder, 'foreign.json');
  writeFileSync(path, '{"format":"har"}');

  expect(() => readExecutionFile(join(folder, 'none.json'))).toThrow(
    /^Cannot read '.*none\.json': found no such file, expected an execution as 'generate' writes it$/,
  );
  expect(() => readExecutionFile(path)).toThrow(
    /^Cannot use '.*foreign\.json': Cannot read an execution at '\/format'/,
  );
});

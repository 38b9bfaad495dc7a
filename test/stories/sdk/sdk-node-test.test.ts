import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';

const folder = new URL('../../../coverage/node-test/', import.meta.url);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = `
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDurableExecution } from '@aws/durable-execution-sdk-js';
import { durableService } from 'lambda-durable-testkit';

for (const days of [1, 2, 3]) {
  test('waits ' + days, { concurrency: true }, async () => {
    const service = durableService();
    const handler = withDurableExecution(async (event, context) => {
      await context.wait({ days });
      return event.id + days;
    });
    const order = await service.run(handler, { id: 17 }, { through: service });
    assert.equal(order.summary.Result, String(17 + days));
  });
}
`;

test('handlers run under node:test, and the process ends by itself', { timeout: 60_000 }, () => {
  mkdirSync(folder, { recursive: true });
  const path = new URL('run.test.mjs', folder);
  writeFileSync(path, file);
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST') && !name.startsWith('NODE_')),
  );

  const run = spawnSync(process.execPath, ['--test', path.pathname], { env, encoding: 'utf8', timeout: 30_000 });

  expect(run.status, run.stdout).toBe(0);
  expect(run.stdout).toContain('pass 3');
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { record } from '../../src/cassette/recording/record.ts';
import { durableClient } from '../../src/client/durable-client.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { durableService } from '../../src/service/durable-service.ts';
import { httpEndpoint } from '../../src/serving/http-endpoint.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(folder, { recursive: true }));

const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));
const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };

test('replay serves a recording in other pages than it was recorded in', async () => {
  const path = join(folder, 'orders.har');
  const recorder = record(durableService({ executions: [order] }), path, { redact: false });
  await durableClient(recorder.endpoint).getDurableExecutionState(input);
  await recorder.save();

  const running = runCli('replay', path, '--page-size', '1');
  const { url } = JSON.parse(await running.ready) as { readonly url: string };
  const page = await durableClient(httpEndpoint(url)).getDurableExecutionState(input);

  expect(page.Operations).toEqual(order.operations.slice(0, 1));
  expect(page.NextMarker).toBeTruthy();
  expect(await running.stop()).toBe(0);
});

test('replay ends with 2 when the file is none', async () => {
  const running = runCli('replay', join(folder, 'none.har'));

  expect(await running.ended).toBe(2);
  expect(running.err.join('')).toContain('none.har');
});

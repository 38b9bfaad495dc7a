import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { durableClient } from '../../src/client/durable-client.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { durableService } from '../../src/service/durable-service.ts';
import { httpEndpoint } from '../../src/serving/http-endpoint.ts';
import { serve } from '../../src/serving/serve.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'durable-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('record passes requests on and leaves a HAR file without secrets when it is stopped', async () => {
  const order = execution('order-17', (run) => run.step('charge card', { result: 'secret of the customer' }));
  const upstream = await serve(durableService({ executions: [order] }));
  const out = join(folder, 'orders.har');

  const running = runCli('record', '--upstream', upstream.url, '--out', out);
  const { url } = JSON.parse(await running.ready) as { readonly url: string };
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  const page = await durableClient(httpEndpoint(url)).getDurableExecutionState(input);

  expect(page.Operations).toEqual(order.operations);
  expect(existsSync(out)).toBe(false);
  expect(await running.stop()).toBe(0);
  expect(readFileSync(out, 'utf8')).not.toContain('secret of the customer');
  expect(running.err.at(-1)).toBe(`1 entries in ${out}`);
  await upstream.close();
});

test('record signs for the region of the URL with --aws', async () => {
  const seen: string[] = [];
  const upstream = await serve((request) => {
    seen.push(request.headers.authorization ?? 'unsigned');
    return { status: 200, headers: {}, body: [] };
  });
  const out = join(folder, 'signed.har');
  const running = runCli('record', '--upstream', upstream.url, '--out', out, '--aws', '--region', 'eu-west-3');
  const { url } = JSON.parse(await running.ready) as { readonly url: string };
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'signer');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  await durableClient(httpEndpoint(url)).send('GetDurableExecution', { DurableExecutionArn: 'a' });
  vi.unstubAllEnvs();

  expect(await running.stop()).toBe(0);
  expect(seen).toEqual([expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=signer\/\d{8}\/eu-west-3\/lambda\//)]);
  expect(readFileSync(out, 'utf8')).not.toContain('signer');
  await upstream.close();
});

test('record leaves an older recording where nothing was asked', async () => {
  const out = join(folder, 'older.har');
  writeFileSync(out, 'older');
  const running = runCli('record', '--upstream', 'http://127.0.0.1:9', '--out', out);
  await running.ready;

  expect(await running.stop()).toBe(1);
  expect(running.err).toEqual([`nothing was asked, so nothing is written to ${out}`]);
  expect(readFileSync(out, 'utf8')).toBe('older');
});

test('record ends with 2 when it is not told what to record', async () => {
  const running = runCli('record', '--out', join(folder, 'none.har'));

  expect(await running.ended).toBe(2);
  expect(running.err).toEqual([
    "Cannot record: found no --upstream URL, expected 'record --upstream http://127.0.0.1:9014 --out orders.har'",
  ]);
});

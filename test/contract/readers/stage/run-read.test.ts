import { expect, test } from 'vitest';
import { scenarioOf } from '../../../../src/contract/readers/scenarios/given-scenario.ts';
import { recipes } from '../../../../src/contract/readers/scenarios/recipes.ts';
import type { Read } from '../../../../src/contract/readers/stage/reader.ts';
import { type RunLimits, readRunner } from '../../../../src/contract/readers/stage/run-read.ts';
import { openStage } from '../../../../src/contract/readers/stage/stage.ts';

const order = recipes.order.make();
const run = (read: Read, limits: Partial<RunLimits> = {}) =>
  readRunner(read)(openStage(scenarioOf('one-page'), order, 'state'), { timeoutMs: 1000, ...limits });
const ask = 'https://lambda.test/2025-12-01/durable-executions/x/state';

test('readRunner() gives what the reader returned or threw, at once or later', async () => {
  const error = new Error('no');

  expect((await run(() => ['a'])).outcome).toEqual({ ended: 'returned', value: ['a'] });
  expect((await run(async () => ['a'])).outcome).toEqual({ ended: 'returned', value: ['a'] });
  expect((await run(() => Promise.reject(error))).outcome).toEqual({ ended: 'threw', error });
  const throwing: Read = () => {
    throw error;
  };
  expect((await run(throwing)).outcome).toEqual({ ended: 'threw', error });
});

test('readRunner() gathers what an async generator gives', async () => {
  async function* reads(last: () => string) {
    yield 'a';
    yield last();
  }

  expect((await run(() => reads(() => 'b'))).outcome).toEqual({ ended: 'returned', value: ['a', 'b'] });
  const error = new Error('no');
  const failing = (): never => {
    throw error;
  };
  expect((await run(async () => reads(failing))).outcome).toEqual({ ended: 'threw', error });
});

test('readRunner() gives the reader the execution and every door to it', async () => {
  const { outcome } = await run(
    async ({ arn, checkpointToken, invocation, endpoint, fetch, requestHandler, url, signal }) => {
      expect(arn).toBe(order.arn);
      expect(invocation.CheckpointToken).toBe(checkpointToken);
      expect(signal.aborted).toBe(false);
      const path = `/2025-12-01/durable-executions/${encodeURIComponent(arn)}/state`;
      const query = `?CheckpointToken=${encodeURIComponent(checkpointToken)}`;
      const request = { method: 'GET', url: `http://kit${path}${query}`, headers: {} };
      const sdk = { method: 'GET', protocol: 'http:', hostname: 'kit', path: path + query, headers: {} };
      const web = await globalThis.fetch(`${await url()}${path}${query}`);
      return [
        String((await endpoint(request)).status),
        String((await fetch(request.url)).status),
        String((await requestHandler.handle(sdk)).response.statusCode),
        String(web.status),
      ];
    },
  );

  expect(outcome).toEqual({ ended: 'returned', value: ['200', '200', '200', '200'] });
});

test('readRunner() leaves a reader behind that spends its calls, and aborts its signal', async () => {
  let calls = 0;
  let aborted: unknown;
  const { outcome, closed } = await run(async ({ fetch, signal }) => {
    signal.addEventListener('abort', () => {
      aborted = signal.reason;
    });
    for (;;) {
      calls += 1;
      await fetch(ask).catch(() => undefined);
    }
  });
  await closed;

  expect(outcome).toEqual({ ended: 'parked', spent: 'calls', limit: 60 });
  expect(String(aborted)).toBe('AbortError: The reader was left behind: its calls are spent');
  const before = calls;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls).toBe(before);
});

test('readRunner() leaves a reader behind that takes too long', async () => {
  const { outcome } = await run(() => new Promise(() => undefined), { timeoutMs: 10 });

  expect(outcome).toEqual({ ended: 'parked', spent: 'time', limit: 10 });
});

test('readRunner() rejects when the caller stops, before or during a read', async () => {
  const reason = new Error('stopped');
  const stop = new AbortController();
  const running = run(() => new Promise(() => undefined), { signal: stop.signal });
  stop.abort(reason);

  await expect(running).rejects.toBe(reason);
  await expect(run(() => [], { signal: stop.signal })).rejects.toBe(reason);
});

test('readRunner() leaves no timer and no server behind', async () => {
  const held = (): readonly string[] =>
    process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'TCPServerWrap');
  const before = held().length;
  const first = await run(async ({ url }) => [await url()]);
  const second = await run(async ({ fetch, signal }) => {
    for (;;) await fetch(ask, { signal });
  });
  await Promise.all([first.closed, second.closed]);
  await new Promise((resolve) => setTimeout(resolve, 5)); // a closed server is let go of in the next turn

  expect(held().length).toBeLessThanOrEqual(before);
});

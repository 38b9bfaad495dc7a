import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRecorded } from '../../../src/cassette/drift/check-recorded.ts';
import { harFile } from '../../../src/cassette/har/har-text.ts';
import { printEntry } from '../../../src/cassette/har/print-entry.ts';
import { readHar } from '../../../src/cassette/har/read-har.ts';
import { durableClient } from '../../../src/client/durable-client.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import type { Endpoint, WireResponse } from '../../../src/model/endpoint.ts';
import { pages } from '../../../src/paging/pages.ts';
import { durableService } from '../../../src/service/durable-service.ts';
import { recordFile } from '../playback/recorded-file.ts';

const order = execution('order-17', (run) =>
  run
    .step('reserve', { result: { sku: 'x' } })
    .step('charge', { error: { type: 'PayError', message: 'no' } })
    .callback('approve', { timeout: 60 })
    .child('ship', (child) => child.step('pack', { result: [1, 2] })),
);

async function readAll(endpoint: Endpoint): Promise<void> {
  const client = durableClient(endpoint);
  const arn = { DurableExecutionArn: order.arn };
  const state = { ...arn, CheckpointToken: order.checkpointToken };
  await client.getDurableExecution(arn);
  await client.send('GetDurableExecution', { DurableExecutionArn: order.arn.replace('order-17', 'order-18') });
  let page: { readonly NextMarker?: string } = await client.getDurableExecutionState(state);
  while (page.NextMarker) page = await client.getDurableExecutionState({ ...state, Marker: page.NextMarker });
  page = await client.getDurableExecutionHistory({ ...arn, IncludeExecutionData: true });
  while (page.NextMarker)
    page = await client.getDurableExecutionHistory({ ...arn, IncludeExecutionData: true, Marker: page.NextMarker });
}

test('checkRecorded() finds nothing wrong with the fake service, redacted or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.boolean(), async (size, redact) => {
      const service = durableService({ executions: [order], pages: pages.of(size) });
      const file = await recordFile(service, readAll, { redact });

      expect(checkRecorded(readHar(file, 'x')).filter(({ severity }) => severity !== 'info')).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

/** What the rules find where each call is answered by the next of these answers. */
async function found(answers: readonly WireResponse[], use: (endpoint: Endpoint) => Promise<unknown>) {
  const queue = [...answers];
  const file = await recordFile(() => queue.shift() ?? jsonResponse(500, {}), use, { redact: false });
  return checkRecorded(readHar(file, 'x')).map(({ entry, rule, path }) => [entry, rule, path]);
}

const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };

test('checkRecorded() finds what a page shows, and what only the whole read shows', async () => {
  const [first, second] = order.operations;
  const violations = await found(
    [jsonResponse(200, { Operations: [first, second], NextMarker: 'm' }), jsonResponse(200, { Operations: [second] })],
    async (endpoint) => {
      await durableClient(endpoint).getDurableExecutionState(input);
      await durableClient(endpoint).getDurableExecutionState({ ...input, Marker: 'm' });
    },
  );

  expect(violations).toContainEqual([0, 'read/no-duplicate-ids', '/1/Operations/0/Id']);
});

test('checkRecorded() finds what is wrong with summaries, lists, refusals and checkpoints', async () => {
  const violations = await found(
    [
      jsonResponse(200, { Status: 'RUNNING' }),
      jsonResponse(200, { DurableExecutions: [null] }),
      jsonResponse(404, { Message: 'x' }, { 'x-amzn-errortype': 'InvalidParameterValueException' }),
      jsonResponse(200, { CheckpointToken: 'a-b', NewExecutionState: {} }),
      jsonResponse(200, { StopTimestamp: 'now' }),
      { status: 200, headers: {}, body: new TextEncoder().encode('<html>') },
      { ...jsonResponse(500, {}), delivery: { then: 'reset' } },
    ],
    async (endpoint) => {
      const client = durableClient(endpoint);
      await client.send('GetDurableExecution', input);
      await client.send('ListDurableExecutionsByFunction', { FunctionName: 'orders' });
      await client.send('GetDurableExecution', input);
      await client.send('CheckpointDurableExecution', input);
      await client.send('StopDurableExecution', input);
      await client.send('GetDurableExecutionHistory', input);
      await expect(client.send('GetDurableExecution', { ...input, IncludeExecutionData: true })).rejects.toThrow();
    },
  );

  expect([...new Set(violations.map(([entry]) => entry))]).toEqual([0, 1, 2, 3, 4, 5]);
});

test('checkRecorded() checks the payloads of invocations', () => {
  const payload = {
    DurableExecutionArn: order.arn,
    CheckpointToken: 'token-1',
    InitialExecutionState: { Operations: [] },
  };
  const invocation = printEntry(
    {
      kind: 'invocation',
      startedAt: 0,
      duration: 0,
      method: 'POST',
      url: 'https://h/x',
      requestHeaders: [],
      requestBody: { text: JSON.stringify(payload) },
      outcome: { status: 200, headers: [], body: { text: '{}' } },
    },
    { kind: 'invocation' },
  );

  expect(checkRecorded(readHar(harFile([invocation], { redacted: false }), 'x'))).toContainEqual(
    expect.objectContaining({ entry: 0, path: '/CheckpointToken' }),
  );
});

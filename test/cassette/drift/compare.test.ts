import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../src/cassette/drift/compare.ts';
import { durableClient } from '../../../src/client/durable-client.ts';
import { faults } from '../../../src/faults/faults.ts';
import { withFaults } from '../../../src/faults/with-faults.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import type { Endpoint, Target } from '../../../src/model/endpoint.ts';
import { pages } from '../../../src/paging/pages.ts';
import { durableService } from '../../../src/service/durable-service.ts';
import { recordFile } from '../playback/recorded-file.ts';

function told(name: string, total = 5) {
  return execution(name, (run) =>
    run
      .step('reserve', { result: { sku: 'x', total } })
      .callback('approve', { result: { by: 'bob' } })
      .child('ship', (child) => child.step('pack', { result: [1, 2] })),
  );
}

type Order = ReturnType<typeof told>;

async function readAll(endpoint: Endpoint, order: Order): Promise<void> {
  const client = durableClient(endpoint);
  const arn = { DurableExecutionArn: order.arn };
  const state = { ...arn, CheckpointToken: order.checkpointToken };
  await client.getDurableExecution(arn);
  let page: { readonly NextMarker?: string } = await client.getDurableExecutionState(state);
  while (page.NextMarker) page = await client.getDurableExecutionState({ ...state, Marker: page.NextMarker });
  page = await client.getDurableExecutionHistory({ ...arn, IncludeExecutionData: true });
  while (page.NextMarker)
    page = await client.getDurableExecutionHistory({ ...arn, IncludeExecutionData: true, Marker: page.NextMarker });
}

function recordOf(order: Order, { size = 100, redact = false, around = (target: Target): Target => target } = {}) {
  const service = around(durableService({ executions: [order], pages: pages.of(size) }));
  return recordFile(service, (endpoint) => readAll(endpoint, order), { redact });
}

test('compare() finds nothing between a recording and itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.boolean(), async (size, redact) => {
      const file = await recordOf(told('order-17'), { size, redact });

      expect(compare(file, file)).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('compare() finds nothing between two executions of one function, redacted or not', async () => {
  for (const redact of [
    [false, false],
    [true, true],
    [true, false],
    [false, true],
  ]) {
    const [before, now] = await Promise.all([
      recordOf(told('order-17'), { redact: redact[0] === true }),
      recordOf(told('order-18'), { redact: redact[1] === true }),
    ]);

    expect(compare(before, now)).toEqual([]);
  }
});

test('compare() tells payloads apart, unless one side lost them', async () => {
  const [before, now] = [await recordOf(told('order-17')), await recordOf(told('order-17', 6))];
  const changes = compare(before, now);

  expect(changes.map(({ kind }) => kind)).toEqual(['value', 'value']);
  expect(changes.map(({ api, pointer, recorded, live }) => [api, pointer, recorded, live])).toEqual([
    ['GetDurableExecutionState', '/Operations/1/StepDetails/Result/total', '5', '6'],
    ['GetDurableExecutionHistory', '/Events/2/StepSucceededDetails/Result/Payload/total', '5', '6'],
  ]);
  expect(compare(await recordOf(told('order-17'), { redact: true }), now)).toEqual([]);
  expect(compare(before, now, { ignore: ['/Operations/*/StepDetails', '/Events'] })).toEqual([]);
});

test('compare() classifies what a service may do', async () => {
  const order = told('order-17');
  const before = await recordOf(order, { redact: true });
  const state = { on: { api: 'GetDurableExecutionState' } } as const;
  const kinds = async (...made: Parameters<typeof withFaults>[1][]) => {
    const around = (target: Target) => made.reduce<Target>((inner, fault) => withFaults(inner, fault), target);
    const changes = compare(before, await recordOf(order, { around }));
    return [...new Set(changes.map(({ kind }) => kind))].sort();
  };

  expect(await kinds(faults.reorderOperations(state))).toEqual(['order']);
  expect(await kinds(faults.unknownMembers(state))).toEqual(['additive']);
  expect(await kinds(faults.millisecondTimestamps(state))).toEqual(['breaking']);
  expect(await kinds(faults.isoTimestamps(state))).toEqual(['breaking']);
  expect(await kinds(faults.loseOperation(state))).toEqual(['breaking']);
  expect(await kinds(faults.doubleOperation(state))).toEqual(['additive']);
});

test('compare() tells smaller pages, and calls that only one side has', async () => {
  const order = told('order-17');
  const [wide, narrow] = [await recordOf(order), await recordOf(order, { size: 2 })];
  const get = await recordFile(
    durableService({ executions: [order] }),
    (endpoint) => durableClient(endpoint).getDurableExecution({ DurableExecutionArn: order.arn }),
    { redact: false },
  );

  expect(compare(wide, narrow).map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
    'tightened /Operations',
    'tightened /Events',
  ]);
  expect(compare(wide, get).map(({ kind, api, entry, live }) => [kind, api, entry, live])).toEqual([
    ['breaking', 'GetDurableExecutionState', 1, 'nothing'],
    ['breaking', 'GetDurableExecutionHistory', 2, 'nothing'],
  ]);
  expect(compare(get, wide).map(({ kind, api, liveEntry }) => [kind, api, liveEntry])).toEqual([
    ['additive', 'GetDurableExecutionState', 1],
    ['additive', 'GetDurableExecutionHistory', 2],
  ]);
});

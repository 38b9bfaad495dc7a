import { expect, test } from 'vitest';
import { checkCassette } from '../../../src/cassette/drift/check-cassette.ts';
import { executionOf } from '../../../src/cassette/execution/execution-of.ts';
import { readHar } from '../../../src/cassette/har/read-har.ts';
import { replay } from '../../../src/cassette/playback/replay.ts';
import { durableClient } from '../../../src/client/durable-client.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import type { Endpoint } from '../../../src/model/endpoint.ts';
import { pages } from '../../../src/paging/pages.ts';
import { durableService } from '../../../src/service/durable-service.ts';
import { parseExecution } from '../../../src/timeline/parse-execution.ts';
import { recordFile } from '../playback/recorded-file.ts';

const order = execution('order-17', (run) =>
  run.step('reserve', { result: { sku: 'x' } }).child('ship', (child) => child.step('pack', { result: [1] })),
);
const other = execution('order-18', (run) => run.step('reserve'));
const arn = { DurableExecutionArn: order.arn };

type View = 'state' | 'history' | 'summary';

function read(...views: readonly View[]) {
  return async (endpoint: Endpoint): Promise<void> => {
    const client = durableClient(endpoint);
    const state = { ...arn, CheckpointToken: order.checkpointToken };
    const all = async (ask: (marker: object) => Promise<{ readonly NextMarker?: string }>): Promise<void> => {
      let page = await ask({});
      while (page.NextMarker) page = await ask({ Marker: page.NextMarker });
    };
    if (views.includes('summary')) await client.getDurableExecution({ ...arn, IncludeExecutionData: true });
    if (views.includes('state')) await all((marker) => client.getDurableExecutionState({ ...state, ...marker }));
    if (views.includes('history'))
      await all((marker) => client.getDurableExecutionHistory({ ...arn, IncludeExecutionData: true, ...marker }));
  };
}

function recorded(use: (endpoint: Endpoint) => Promise<unknown>, redact = false) {
  return recordFile(durableService({ executions: [order, other], pages: pages.of(2) }), use, { redact });
}

test('executionOf() gives back what was recorded', async () => {
  const made = replay(await recorded(read('state', 'history', 'summary'))).execution();

  expect([made.arn, made.name, made.status, made.checkpointToken]).toEqual([
    order.arn,
    'order-17',
    'RUNNING',
    order.checkpointToken,
  ]);
  expect([made.operations, made.events, made.summary]).toEqual([order.operations, order.events, order.summary]);
  expect(parseExecution(JSON.stringify(made)).operations).toEqual(order.operations);
});

test('executionOf() makes a state of a history, or of a summary', async () => {
  const ofHistory = replay(await recorded(read('history'))).execution();
  const ofSummary = replay(await recorded(read('summary'))).execution();

  expect(ofHistory.operations).toEqual(order.operations);
  expect(ofSummary.operations).toEqual(order.operations.slice(0, 1));
});

test('executionOf() can be served in the place of the recording', async () => {
  const made = replay(await recorded(read('state', 'history', 'summary'), true)).execution();
  const client = durableClient(durableService({ executions: [made] }));
  const { Operations } = await client.getDurableExecutionState({
    DurableExecutionArn: made.arn,
    CheckpointToken: made.checkpointToken,
  });

  expect(Operations.map(({ Name }) => Name)).toEqual(order.operations.map(({ Name }) => Name));
  expect(made.arn).toContain('name-1');
});

test('executionOf() asks which execution where there are several', async () => {
  const file = await recorded(async (endpoint) => {
    await read('state')(endpoint);
    await durableClient(endpoint).getDurableExecution({ DurableExecutionArn: other.arn });
  });
  const make = (chosen?: string) => executionOf(readHar(file, 'a.har'), 'a.har', chosen);

  expect(make(other.arn).name).toBe('order-18');
  expect(() => make()).toThrow(
    `Cannot make an execution of 'a.har': found '${order.arn}', '${other.arn}', expected one execution, or an ARN that chooses one`,
  );
  expect(() => make('x')).toThrow("expected 'x'");
  expect(checkCassette(file).filter(({ severity }) => severity === 'must')).toEqual([]);
});

test('executionOf() says what is missing', async () => {
  const stop = await recorded((endpoint) => durableClient(endpoint).stopDurableExecution(arn));

  expect(() => replay(stop).execution()).toThrow(
    `Cannot make an execution of 'FILE.har': found no state, history or summary of '${order.arn}', expected one`,
  );
  expect(() => executionOf(readHar({ log: { entries: [] } }, 'x'), 'x')).toThrow(
    "Cannot make an execution of 'x': found no execution, expected one",
  );
});

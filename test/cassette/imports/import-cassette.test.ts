import { expect, test } from 'vitest';
import { checkCassette } from '../../../src/cassette/drift/check-cassette.ts';
import { importCassette } from '../../../src/cassette/imports/import-cassette.ts';
import { toLogLines } from '../../../src/cassette/imports/read-log.ts';
import { replay } from '../../../src/cassette/playback/replay.ts';
import { durableClient } from '../../../src/client/durable-client.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { pages } from '../../../src/paging/pages.ts';

// as a local test kit writes it: texts for moments, no names, some members left out
const started = { EventType: 'ExecutionStarted', EventId: 1, Id: 'e-1', EventTimestamp: '2026-01-01T00:00:00.250Z' };
const history = [
  { ...started, ExecutionStartedDetails: { Input: { Payload: '{"card":"4111"}' } } },
  {
    EventType: 'StepStarted',
    SubType: 'Step',
    EventId: 2,
    Id: 'c4ca4238a0b92382',
    Name: 'pay',
    EventTimestamp: '2026-01-01T00:00:01Z',
    StepStartedDetails: {},
  },
  {
    EventType: 'StepSucceeded',
    SubType: 'Step',
    EventId: 3,
    Id: 'c4ca4238a0b92382',
    Name: 'pay',
    EventTimestamp: '2026-01-01T00:00:02Z',
    StepSucceededDetails: { Result: { Payload: '"paid"' }, RetryDetails: {} },
  },
];

test('importCassette() makes a cassette of a history that plays in pages and becomes an execution', async () => {
  for (const source of [history, { Events: history }, JSON.stringify(history)]) {
    const cassette = replay(importCassette(source), { pages: pages.of(2) });
    const made = cassette.execution();
    const page = await durableClient(cassette).getDurableExecutionHistory({
      DurableExecutionArn: made.arn,
      IncludeExecutionData: true,
    });

    expect(page.Events.map(({ EventTimestamp }) => EventTimestamp)).toEqual([1_767_225_600.25, 1_767_225_601]);
    expect(made.operations.map(({ Type, Status }) => `${Type} ${Status}`)).toEqual([
      'EXECUTION STARTED',
      'STEP SUCCEEDED',
    ]);
    expect(made.operations[0]?.ExecutionDetails?.InputPayload).toBe('{"card":"redacted-1"}');
  }
});

test('importCassette() takes the ARN that it is told, or makes one of the id and name', () => {
  const arnOf = (file: ReturnType<typeof importCassette>) => file.log.entries[0]?._durable?.input?.DurableExecutionArn;
  const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';

  expect(arnOf(importCassette(history, { arn, redact: false }))).toBe(arn);
  expect(arnOf(importCassette(history, { redact: false }))).toBe(
    'arn:aws:lambda:us-east-1:123456789012:function:imported:$LATEST/durable-execution/imported/e-1',
  );
  expect(arnOf(importCassette([{ ...started, Id: 'no/id', Name: 'order-17' }], { redact: false }))).toContain(
    '/order-17/imported',
  );
});

const order = execution('order-17', (run) => run.step('pay', { result: 1 }));

test('importCassette() takes payloads, states and summaries', () => {
  const payload = order.invocation();

  expect(replay(importCassette(payload, { redact: false })).execution().operations).toEqual(order.operations);
  expect(importCassette([payload, payload]).log.entries.map(({ _durable }) => _durable?.kind)).toEqual([
    'invocation',
    'invocation',
  ]);
  expect(checkCassette(importCassette(payload)).filter(({ severity }) => severity === 'must')).toEqual([]);
  expect(replay(importCassette({ Operations: order.operations }, { redact: false })).execution().operations).toEqual(
    order.operations,
  );
  expect(replay(importCassette(order.summary, { redact: false })).execution().summary).toEqual(order.summary);
});

test('importCassette() leaves entries of other services out of a HAR file', () => {
  const entry = (url: string) => ({
    request: { method: 'GET', url },
    response: { status: 200, content: { text: '{"Operations":[]}' } },
  });
  const state = entry('https://lambda.eu-west-1.amazonaws.com/2025-12-01/durable-executions/a/state');
  const har = { log: { entries: [entry('https://example.com/'), state, entry('https://sts.amazonaws.com/')] } };

  for (const redact of [true, false]) {
    const { log } = importCassette(har, { redact });
    expect([log.entries.length, log._durable?.leftOut, log._durable?.redacted]).toEqual([1, 2, redact]);
  }
});

test('importCassette() takes a log of recordings', () => {
  const file = importCassette(order.invocation());
  const log = ['START', ...toLogLines(JSON.stringify(file), 'a'), 'END'].join('\n');

  expect(importCassette(log)).toEqual(file);
});

test.each<[unknown, string]>([
  [[], 'an empty list'],
  [[{ a: 1 }], 'a list of something else'],
  [{ a: 1 }, 'an object with a'],
  [{}, 'an object with no members'],
  [null, 'null'],
  [7, 'number'],
  [{ Events: [] }, 'an object with Events'],
])('importCassette() refuses %j', (source, found) => {
  expect(() => importCassette(source, { source: 'a.json' })).toThrow(
    `Cannot import 'a.json': found ${found}, expected a HAR file`,
  );
});

test('importCassette() refuses a text that is no JSON', () => {
  expect(() => importCassette('{"Events":[', { source: 'a.json' })).toThrow(
    "Cannot read the file 'a.json': found no JSON",
  );
});

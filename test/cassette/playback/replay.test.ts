import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CassetteMissError } from '../../../src/cassette/playback/miss-error.ts';
import { replay } from '../../../src/cassette/playback/replay.ts';
import { durableClient } from '../../../src/client/durable-client.ts';
import { faults } from '../../../src/faults/faults.ts';
import { withFaults } from '../../../src/faults/with-faults.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { bodyText, jsonResponse } from '../../../src/model/body.ts';
import type { Endpoint, WireRequest, WireResponse } from '../../../src/model/endpoint.ts';
import { toRequest } from '../../../src/model/request.ts';
import type { PagePlan } from '../../../src/paging/page-plan.ts';
import { pages } from '../../../src/paging/pages.ts';
import { durableService } from '../../../src/service/durable-service.ts';
import { recordFile } from './recorded-file.ts';

const plans: fc.Arbitrary<PagePlan> = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map(pages.of),
  fc.integer({ min: 50, max: 2_000 }).map(pages.bytes),
  fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }).map(pages.sizes),
);

function steps(count: number) {
  return execution('order-17', (run) => {
    for (let at = 0; at < count; at += 1) run.step(`step ${at}`, { result: { at, note: 'é'.repeat(at % 3) } });
  });
}

type Order = ReturnType<typeof steps>;

/** Asks everything that a reader asks, following every marker. */
async function readAll(endpoint: Endpoint, order: Order, maxItems?: number): Promise<readonly WireResponse[]> {
  const answers: WireResponse[] = [];
  const ask = async (request: WireRequest): Promise<string | undefined> => {
    const answer = await endpoint(request);
    answers.push(answer);
    return (JSON.parse(bodyText(answer.body)) as { NextMarker?: string }).NextMarker;
  };
  const base = 'https://lambda.eu-west-1.amazonaws.com';
  await ask(toRequest('GetDurableExecution', { DurableExecutionArn: order.arn }, base));
  for (const api of ['GetDurableExecutionState', 'GetDurableExecutionHistory'] as const) {
    const token = api === 'GetDurableExecutionState' ? { CheckpointToken: order.checkpointToken } : {};
    const input = { DurableExecutionArn: order.arn, ...token, MaxItems: maxItems };
    let marker = await ask(toRequest(api, input, base));
    while (marker) marker = await ask(toRequest(api, { ...input, Marker: marker }, base));
  }
  return answers;
}

function visible({ status, headers, body }: WireResponse) {
  return { status, headers, body: bodyText(body) };
}

test('replay() answers what was recorded, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(12), plans, fc.option(fc.integer({ min: 1, max: 20 })), async (count, plan, maxItems) => {
      const order = steps(count);
      const seen: WireResponse[] = [];
      const service = durableService({ executions: [order], pages: plan });
      const file = await recordFile(
        service,
        async (endpoint) => seen.push(...(await readAll(endpoint, order, maxItems ?? undefined))),
        { redact: false },
      );
      const cassette = replay(file);

      const again = await readAll(cassette.endpoint, order, maxItems ?? undefined);

      expect(again.map(visible)).toEqual(seen.map(visible));
      expect(cassette.unused()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const secretMembers = /"(?:Result|InputPayload|Payload|ErrorMessage|CheckpointToken|NextMarker)":"(?:[^"\\]|\\.)*"/g;

test('replay() of a redacted recording answers the same but for payloads, tokens and markers, to the same client', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(8), plans, async (count, plan) => {
      const order = steps(count);
      const seen: WireResponse[] = [];
      const service = durableService({ executions: [order], pages: plan });
      const file = await recordFile(service, async (endpoint) => seen.push(...(await readAll(endpoint, order))));

      const again = await readAll(replay(file).endpoint, order);

      const told = (answer: WireResponse): string => bodyText(answer.body).replace(secretMembers, '""');
      expect(again.map(told)).toEqual(seen.map(told));
      expect(JSON.stringify(file)).not.toContain('order-17');
    }),
    { numRuns: 30 },
  );
});

test('replay() in other pages gives the same items', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(12), plans, plans, fc.boolean(), async (count, recorded, asked, redact) => {
      const order = steps(count);
      const service = durableService({ executions: [order], pages: recorded });
      const file = await recordFile(service, (endpoint) => readAll(endpoint, order, 5), { redact });
      const own = await readAll(replay(file).endpoint, order, 5);
      const cassette = replay(file, { pages: asked });

      const other = await readAll(cassette.endpoint, order, 7);

      const items = (answers: readonly WireResponse[]): readonly unknown[] =>
        answers.flatMap((answer) => {
          const { Operations = [], Events = [] } = JSON.parse(bodyText(answer.body));
          return [...Operations, ...Events];
        });
      expect(items(other)).toEqual(items(own));
      expect(cassette.unused()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('replay() in pages of one makes as many pages as there are items', async () => {
  const order = steps(5);
  const file = await recordFile(durableService({ executions: [order] }), (endpoint) => readAll(endpoint, order));
  const client = durableClient(replay(file, { pages: pages.of(1) }));
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  const sizes: number[] = [];
  let page = await client.getDurableExecutionState(input);
  for (; page.NextMarker; page = await client.getDurableExecutionState({ ...input, Marker: page.NextMarker }))
    sizes.push(page.Operations.length);

  expect([...sizes, page.Operations.length]).toEqual([1, 1, 1, 1, 1, 1]);
});

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1';

/** A recording of answers to GetDurableExecution, one status after the other. */
function polled(statuses: readonly string[], redact = false) {
  const answers = statuses.map((Status) => jsonResponse(200, { DurableExecutionArn: arn, Status }));
  return recordFile(
    () => answers.shift() ?? jsonResponse(500, {}),
    async (endpoint) => {
      const client = durableClient(endpoint);
      for (const _ of statuses) await client.getDurableExecution({ DurableExecutionArn: arn });
    },
    { redact },
  );
}

test('replay() answers equal calls in their order, and the last answer to reads that go on', async () => {
  const client = durableClient(replay(await polled(['RUNNING', 'RUNNING', 'SUCCEEDED'])));
  const seen: string[] = [];
  for (let turn = 0; turn < 5; turn += 1)
    seen.push((await client.getDurableExecution({ DurableExecutionArn: arn })).Status);

  expect(seen).toEqual(['RUNNING', 'RUNNING', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
});

test('replay() refuses what was asked more often than recorded where it is told to, and always where it changes something', async () => {
  const strict = durableClient(replay(await polled(['RUNNING']), { repeats: 'none' }));
  await strict.getDurableExecution({ DurableExecutionArn: arn });
  await expect(strict.getDurableExecution({ DurableExecutionArn: arn })).rejects.toThrow(
    "Cannot replay GetDurableExecution from 'FILE.har': found it asked once more than recorded, expected at most 1\n" +
      '  entry 0 is the same, and was answered before\n' +
      '  record it again: npx lambda-durable-testkit record --upstream https://lambda.test --out FILE.har',
  );

  const stop = (endpoint: Endpoint) => durableClient(endpoint).stopDurableExecution({ DurableExecutionArn: arn });
  const file = await recordFile(() => jsonResponse(200, { StopTimestamp: 1 }), stop);
  const cassette = replay(file);
  await stop(cassette.endpoint);
  await expect(stop(cassette.endpoint)).rejects.toThrow(CassetteMissError);
  const lenient = replay(file, { repeats: 'all' });
  expect([await stop(lenient.endpoint), await stop(lenient.endpoint)]).toEqual([
    { StopTimestamp: 1 },
    { StopTimestamp: 1 },
  ]);
});

test('replay() says in one list what was not asked for', async () => {
  const cassette = replay(await polled(['RUNNING', 'SUCCEEDED']));
  expect(cassette.unused().map(({ entry, api }) => [entry, api])).toEqual([
    [0, 'GetDurableExecution'],
    [1, 'GetDurableExecution'],
  ]);
  await durableClient(cassette).getDurableExecution({ DurableExecutionArn: arn });
  expect(cassette.unused()).toEqual([{ entry: 1, api: 'GetDurableExecution', input: { DurableExecutionArn: arn } }]);
});

test('disposing of a replay throws when calls are unused and it is told to', async () => {
  const file = await polled(['RUNNING', 'SUCCEEDED']);
  expect(() => replay(file)[Symbol.dispose]()).not.toThrow();
  const cassette = replay(file, { onUnused: 'throw' });
  await durableClient(cassette).getDurableExecution({ DurableExecutionArn: arn });

  expect(() => cassette[Symbol.dispose]()).toThrow(
    "Cannot end the replay of 'FILE.har': found 1 of 2 calls unused, expected none\n" +
      `  entry 1: GetDurableExecution {"DurableExecutionArn":"${arn}"}`,
  );
});

test('a miss shows the nearest calls field by field', async () => {
  const cassette = replay(await polled(['RUNNING']));
  const other = arn.replace('order-17', 'order-18');

  await expect(
    durableClient(cassette).getDurableExecution({ DurableExecutionArn: other, IncludeExecutionData: true }),
  ).rejects.toThrow(
    "Cannot replay GetDurableExecution from 'FILE.har': found none of this input among 1, expected one\n" +
      '  entry 0 departs in 2 places\n' +
      `    /DurableExecutionArn: recorded "${arn}", asked "${other}"\n` +
      '    /IncludeExecutionData: recorded nothing, asked true\n' +
      '  record it again: npx lambda-durable-testkit record --upstream https://lambda.test --out FILE.har',
  );
  expect(cassette.misses().map(({ api, nearest }) => [api, nearest.length])).toEqual([['GetDurableExecution', 1]]);
});

test('a miss is an answer where it is told to be one', async () => {
  const cassette = replay(await polled(['RUNNING']), { onMiss: 'answer' });
  const answer = await durableClient(cassette).send('StopDurableExecution', { DurableExecutionArn: arn });

  expect(answer.ok ? undefined : [answer.error.status, answer.error.name, answer.error.message]).toEqual([
    400,
    'CassetteMissError',
    "Cannot replay StopDurableExecution from 'FILE.har': found none of this operation, expected one of GetDurableExecution (1)\n" +
      '  record it again: npx lambda-durable-testkit record --upstream https://lambda.test --out FILE.har',
  ]);
  expect(cassette.misses()).toHaveLength(1);
});

test('a miss of another service says so', async () => {
  const cassette = replay(await polled([]));

  await expect(cassette.endpoint({ method: 'GET', url: 'https://example.com/orders', headers: {} })).rejects.toThrow(
    "Cannot replay the request from 'FILE.har': found GET /orders, expected an operation of the durable-execution API",
  );
});

test('replay() answers a broken connection by breaking', async () => {
  const broken = Object.assign(new Error('x'), { code: 'ECONNRESET' });
  const ask = (endpoint: Endpoint) => durableClient(endpoint).getDurableExecution({ DurableExecutionArn: arn });
  const file = await recordFile(
    () => Promise.reject(broken),
    (endpoint) => expect(ask(endpoint)).rejects.toBe(broken),
  );

  await expect(ask(replay(file).endpoint)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('faults go over a replay like over anything', async () => {
  const endpoint = withFaults(replay(await polled(['RUNNING'])), faults.throttle({ times: 1 }));
  const ask = () => durableClient(endpoint).getDurableExecution({ DurableExecutionArn: arn });

  await expect(ask()).rejects.toMatchObject({ name: 'TooManyRequestsException' });
  expect((await ask()).Status).toBe('RUNNING');
});

test('replay() reads a path and a file URL', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'cassette-')), 'my orders.har');
  writeFileSync(path, JSON.stringify(await polled(['RUNNING'])));

  for (const source of [path, pathToFileURL(path)])
    expect((await durableClient(replay(source)).getDurableExecution({ DurableExecutionArn: arn })).Status).toBe(
      'RUNNING',
    );
  await expect(durableClient(replay(path)).getDurableExecution({ DurableExecutionArn: 'x' })).rejects.toThrow(
    `--out '${path}'`,
  );
  expect(() => replay(path, { maxBytes: 10 })).toThrow(RangeError);
});

test('replay() refuses truncated files and options that are none', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'cassette-')), 'a.har');
  writeFileSync(path, JSON.stringify(await polled(['RUNNING'])).slice(0, -20));

  expect(() => replay(path)).toThrow(SyntaxError);
  // @ts-expect-error: no such choice
  expect(() => replay(path, { symbols: 'some' })).toThrow(
    new RangeError("Cannot replay with symbols 'some': found no such choice, expected placeholders, all, none"),
  );
  expect(() => replay(path, { pages: { by: 'count', size: 0 } })).toThrow(RangeError);
});

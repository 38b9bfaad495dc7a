import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { CassetteMissError } from '../../../src/cassette/playback/miss-error.ts';
import { replay } from '../../../src/cassette/playback/replay.ts';
import { durableClient } from '../../../src/client/durable-client.ts';
import { faults } from '../../../src/faults/faults.ts';
import { withFaults } from '../../../src/faults/with-faults.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import type { Endpoint } from '../../../src/model/endpoint.ts';
import { recordFile } from './recorded-file.ts';

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
    "Cannot end the replay of 'FILE.har': found 1 unused call, expected none\n" +
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

import { expect, test } from 'vitest';
import { createEntryWriter } from '../../../src/cassette/recording/entry-writer.ts';
import { holdExchange } from '../../../src/cassette/recording/held.ts';

const exchange = {
  kind: 'call',
  startedAt: 0,
  duration: 0,
  method: 'GET',
  url: 'https://lambda.test/2025-12-01/durable-executions/a/state',
  requestHeaders: [],
  outcome: { status: 200, headers: [], body: { text: '{"Operations":[]}' } },
} as const;

test('createEntryWriter() writes calls in the order in which it takes them, and counts what is none', () => {
  const ids: unknown[] = [];
  const writer = createEntryWriter({
    redact: (one) => one,
    search: undefined,
    write: (_, line) => ids.push(JSON.parse(line)._durable.input.DurableExecutionArn),
  });
  for (const name of ['a', 'b'])
    writer.take(holdExchange({ ...exchange, url: exchange.url.replace('/a/', `/${name}/`) }));
  writer.take(holdExchange({ ...exchange, url: 'https://example.com/' }));
  writer.take(undefined);

  expect(ids).toEqual(['a', 'b']);
  expect(writer.result()).toEqual({ entries: 2, leftOut: 1, leaks: [], failure: undefined });
});

test('createEntryWriter() stops at the first failure', () => {
  const failure = new Error('the disk is full');
  let writes = 0;
  const writer = createEntryWriter({
    redact: (one) => one,
    search: undefined,
    write: () => {
      writes += 1;
      throw failure;
    },
  });
  for (let turn = 0; turn < 3; turn += 1) writer.take(holdExchange(exchange));

  expect(writes).toBe(1);
  expect(writer.result()).toMatchObject({ entries: 0, failure });
});

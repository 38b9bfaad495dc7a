import { expect, test } from 'vitest';
import { durableClient, withJournal } from '../../src/index.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { refuse } from '../../src/model/exceptions.ts';
import { type JournalRead, readsOf } from '../../src/service/journal-reads.ts';

const fail = refuse({ exception: 'ServiceException', message: 'no' });

type Ask = readonly [marker: string | undefined, next: string | undefined, token?: string, arn?: string];

// asks for State with each marker and is answered with each next one; 'fail' is a refusal
async function ask(...asks: readonly Ask[]) {
  const answers = asks.map(([, next]) => {
    return next === 'fail' ? fail : jsonResponse(200, { Operations: [], ...(next && { NextMarker: next }) });
  });
  const { endpoint, journal } = withJournal(() => answers.shift() ?? fail);
  const client = durableClient(endpoint);
  for (const [Marker, , CheckpointToken = 't', DurableExecutionArn = 'a'] of asks) {
    const input = { DurableExecutionArn, CheckpointToken, ...(Marker !== undefined && { Marker }) };
    await client.send('GetDurableExecutionState', input);
  }
  return journal.calls;
}

const numbersOf = (reads: readonly JournalRead[]) => reads.map(({ calls }) => calls.map(({ number }) => number));

test('readsOf() puts the pages of a list together', async () => {
  const calls = await ask([undefined, 'm1'], ['m1', 'm2'], ['m2', undefined]);

  const reads = readsOf(calls);

  expect(reads).toMatchObject([{ api: 'GetDurableExecutionState', label: 'a' }]);
  expect(numbersOf(reads)).toEqual([[1, 2, 3]]);
});

test('readsOf() puts attempts that failed into their read', async () => {
  const calls = await ask([undefined, 'fail'], [undefined, 'm1'], ['m1', 'fail'], ['m1', 'fail'], ['m1', undefined]);

  expect(numbersOf(readsOf(calls))).toEqual([[1, 2, 3, 4, 5]]);
});

test('readsOf() keeps lists apart', async () => {
  const calls = await ask(
    [undefined, 'm1', 't', 'a'],
    [undefined, 'n1', 't', 'b'],
    ['n1', undefined, 't', 'b'],
    ['m1', undefined, 't', 'a'],
  );

  expect(numbersOf(readsOf(calls))).toEqual([
    [1, 4],
    [2, 3],
  ]);
});

test('readsOf() keeps the reads of two invocations apart, by their tokens', async () => {
  const calls = await ask(
    [undefined, 'm1', 't1'],
    ['m1', undefined, 't1'],
    ['m1', 'm2', 't2'],
    ['m2', undefined, 't2'],
  );

  expect(numbersOf(readsOf(calls))).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('readsOf() takes a second read from the start with one token for part of the first', async () => {
  const calls = await ask([undefined, 'm1'], ['m1', undefined], [undefined, 'm1'], ['m1', undefined]);

  expect(numbersOf(readsOf(calls))).toEqual([[1, 2, 3, 4]]);
  expect(numbersOf(readsOf(calls, 2))).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('readsOf() keeps two reads at the same time apart by their markers', async () => {
  const calls = await ask(
    [undefined, 'm1'],
    [undefined, 'n1'],
    ['n1', 'n2'],
    ['m1', 'm2'],
    ['m2', undefined],
    ['n2', undefined],
  );

  expect(numbersOf(readsOf(calls, 2))).toEqual([
    [1, 4, 5],
    [2, 3, 6],
  ]);
});

test('readsOf() begins a read at a marker that came with the invocation', async () => {
  const calls = await ask(['m1', 'm2'], ['m2', undefined]);

  expect(numbersOf(readsOf(calls))).toEqual([[1, 2]]);
});

test('readsOf() begins a read at a marker that came with a checkpoint', async () => {
  const pages = [
    jsonResponse(200, { Operations: [] }),
    jsonResponse(200, { NewExecutionState: { Operations: [], NextMarker: 'c1' } }),
    jsonResponse(200, { Operations: [] }),
  ];
  const { endpoint, journal } = withJournal(() => pages.shift() ?? fail);
  const client = durableClient(endpoint);
  const state = { DurableExecutionArn: 'a', CheckpointToken: 't' };

  await client.getDurableExecutionState(state);
  await client.checkpointDurableExecution(state);
  await client.getDurableExecutionState({ ...state, Marker: 'c1' });

  expect(numbersOf(readsOf(journal.calls))).toEqual([[1], [3]]);
});

test('readsOf() puts a request with a marker of nowhere into the newest read', async () => {
  const calls = await ask([undefined, 'm1'], ['x', 'fail'], ['m1', undefined], ['y', 'fail']);

  expect(numbersOf(readsOf(calls))).toEqual([[1, 2, 3, 4]]);
});

test('readsOf() leaves out operations without pages and paths that are none', async () => {
  const { endpoint, journal } = withJournal(() => jsonResponse(200, {}));
  await durableClient(endpoint).getDurableExecution({ DurableExecutionArn: 'a' });
  await endpoint({ method: 'GET', url: 'https://lambda.test/', headers: {} });

  expect(readsOf(journal.calls)).toEqual([]);
});

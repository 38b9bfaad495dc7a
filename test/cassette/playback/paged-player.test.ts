import { expect, test } from 'vitest';
import { replay } from '../../../src/cassette/playback/replay.ts';
import { durableClient } from '../../../src/client/durable-client.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import type { Endpoint, WireResponse } from '../../../src/model/endpoint.ts';
import { pages } from '../../../src/paging/pages.ts';
import { recordFile } from './recorded-file.ts';

const input = { DurableExecutionArn: 'a', CheckpointToken: 't' };

function page(ids: readonly string[], NextMarker?: string): WireResponse {
  return jsonResponse(200, { Operations: ids.map((Id) => ({ Id })), NextMarker });
}

/** A recording of these answers, each asked with the marker of the one before it. */
function recorded(answers: readonly WireResponse[]) {
  const queue = [...answers];
  return recordFile(
    () => queue.shift() ?? jsonResponse(500, {}),
    async (endpoint) => {
      const client = durableClient(endpoint);
      let marker: string | undefined;
      for (const _ of answers) {
        const answer = await client.send('GetDurableExecutionState', { ...input, ...(marker && { Marker: marker }) });
        if (answer.ok) marker = answer.output.NextMarker;
      }
    },
    { redact: false },
  );
}

async function readIds(endpoint: Endpoint, MaxItems = 100): Promise<readonly (readonly string[])[]> {
  const read: string[][] = [];
  let marker: string | undefined;
  do {
    const asked = { ...input, MaxItems, ...(marker && { Marker: marker }) };
    const { Operations, NextMarker } = await durableClient(endpoint).getDurableExecutionState(asked);
    read.push(Operations.map(({ Id }) => Id));
    marker = NextMarker;
  } while (marker);
  return read;
}

test('pagedPlayer() cuts a read by the plan, or smaller by MaxItems', async () => {
  const file = await recorded([page(['a', 'b', 'c'], 'm'), page(['d'])]);

  expect(await readIds(replay(file, { pages: pages.of(2) }).endpoint)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(await readIds(replay(file, { pages: pages.of(2) }).endpoint, 1)).toEqual([['a'], ['b'], ['c'], ['d']]);
  expect(await readIds(replay(file, { pages: pages.sizes([0, 3]) }).endpoint)).toEqual([[], ['a', 'b', 'c'], ['d']]);
});

test('pagedPlayer() plays reads that were made one after the other in their order', async () => {
  const file = await recorded([page(['a'], 'm'), page(['b']), page(['a'], 'm'), page(['b', 'c'])]);
  const { endpoint } = replay(file, { pages: pages.of(5) });

  expect([await readIds(endpoint), await readIds(endpoint), await readIds(endpoint)]).toEqual([
    [['a', 'b']],
    [['a', 'b', 'c']],
    [['a', 'b', 'c']],
  ]);
});

test('pagedPlayer() counts the recorded pages that were handed out', async () => {
  const file = await recorded([page(['a', 'b'], 'm'), page([], 'n'), page(['c'])]);
  const cassette = replay(file, { pages: pages.of(1) });
  const unused = () => cassette.unused().map(({ entry }) => entry);
  const client = durableClient(cassette);

  expect(unused()).toEqual([0, 1, 2]);
  const first = await client.getDurableExecutionState(input);
  expect(unused()).toEqual([1, 2]);
  await client.getDurableExecutionState({ ...input, Marker: first.NextMarker ?? '' });
  expect(unused()).toEqual([2]);
});

test('pagedPlayer() ends where the recording ends, and says so', async () => {
  const file = await recorded([page(['a'], 'm')]);

  await expect(readIds(replay(file, { pages: pages.of(1) }).endpoint)).rejects.toThrow(
    'found the recording at its end after 1 items, expected a last page',
  );
});

test('pagedPlayer() refuses markers that it did not give, tokens of another read and a MaxItems that is none', async () => {
  const { endpoint } = replay(await recorded([page(['a', 'b'])]), { pages: pages.of(1) });
  const client = durableClient(endpoint);
  const { NextMarker = '' } = await client.getDurableExecutionState(input);

  await expect(client.getDurableExecutionState({ ...input, Marker: 'of-somebody' })).rejects.toThrow(
    '/Marker: recorded nothing, asked "of-somebody"',
  );
  await expect(client.getDurableExecutionState({ ...input, Marker: NextMarker, CheckpointToken: 'u' })).rejects.toThrow(
    '/CheckpointToken: recorded "t", asked "u"',
  );
  await expect(client.getDurableExecutionState({ ...input, MaxItems: 1001 })).rejects.toThrow(
    'found a MaxItems that is no whole number',
  );
});

test('pagedPlayer() plays refusals where no page was recorded', async () => {
  const file = await recorded([jsonResponse(400, { message: 'Invalid checkpoint token' })]);

  await expect(readIds(replay(file, { pages: pages.of(1) }).endpoint)).rejects.toThrow(
    '/MaxItems: recorded nothing, asked 100',
  );
  await expect(durableClient(replay(file, { pages: pages.of(1) })).getDurableExecutionState(input)).rejects.toThrow(
    'Invalid checkpoint token',
  );
});

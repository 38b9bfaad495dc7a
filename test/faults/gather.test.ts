import { expect, test } from 'vitest';
import { gather, more } from '../../src/faults/gather.ts';
import { readPage } from '../../src/faults/page.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { callOf } from './call-of.ts';
import { askState, ids, pagedEndpoint } from './paged-endpoint.ts';

test('gather() puts pages together until it has enough', async () => {
  for (const count of [1, 2, 3, 6, 7, 9, 2000]) {
    const { page, asks } = await gather(callOf(askState()), count);

    expect(page?.items.map(({ Id }) => Id)).toEqual(ids.slice(0, count));
    expect(page?.marker).toBe(count < 7 ? `m${count}` : undefined);
    expect(asks).toBe(Math.ceil(Math.min(count, 7) / 2));
  }
});

test('gather() begins where the call is', async () => {
  const { page } = await gather(callOf(askState({ Marker: 'm4' })), 3);

  expect(page?.items.map(({ Id }) => Id)).toEqual(ids.slice(4));
});

test('gather() hands on a refusal', async () => {
  const { answer, page } = await gather(callOf(askState({ Marker: 'gone' })), 3);

  expect([answer.status, page]).toEqual([400, undefined]);
});

test('gather() stops at a marker that repeats, and where markers go in circles', async () => {
  const repeating = { below: () => jsonResponse(200, { Operations: [], NextMarker: 'm' }) };
  let asked = 0;
  const circling = { below: () => jsonResponse(200, { Operations: [], NextMarker: `m${++asked % 2}` }) };

  expect((await gather(callOf(askState(), repeating), 3)).asks).toBe(1);
  expect((await gather(callOf(askState(), circling), 3)).asks).toBe(100);
});

test('more() goes on from an answer that is there', async () => {
  const answer = await pagedEndpoint(askState());
  const first = { answer, page: readPage('GetDurableExecutionState', answer), asks: 1 };

  const { page, asks } = await more(callOf(askState()), 4, first);

  expect([page?.items.length, page?.marker, asks]).toEqual([4, 'm4', 2]);
});

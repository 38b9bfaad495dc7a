import { expect, test } from 'vitest';
import { answerInstead, changeAnswer, changePage, changeSuccess, letPass } from '../../src/faults/acts.ts';
import { callOf } from './call-of.ts';
import { askState, pagedEndpoint } from './paged-endpoint.ts';

const gone = { status: 410, headers: {}, body: new Uint8Array() };

test('letPass() hands on what lies below', async () => {
  const answer = await pagedEndpoint(askState());

  expect(await letPass(callOf(askState()))).toEqual({ answer, struck: false });
});

test('answerInstead() does not ask below when it has an answer', async () => {
  const unasked = (): never => {
    throw new Error('asked');
  };

  expect(await answerInstead(() => gone)(callOf(askState(), { below: unasked }))).toEqual({
    answer: gone,
    struck: true,
  });
});

test('answerInstead() lets a call pass that is not hit, or that it has no answer for', async () => {
  const answer = await pagedEndpoint(askState());

  expect(await answerInstead(() => gone)(callOf(askState(), { hit: false }))).toEqual({ answer, struck: false });
  expect(await answerInstead(() => undefined)(callOf(askState()))).toEqual({ answer, struck: false });
});

test('changeAnswer() observes every answer and changes those that are hit', async () => {
  const observed: number[] = [];
  const act = changeAnswer(
    () => gone,
    ({ status }) => observed.push(status),
  );

  expect(await act(callOf(askState()))).toEqual({ answer: gone, struck: true });
  expect((await act(callOf(askState(), { hit: false }))).struck).toBe(false);
  expect(observed).toEqual([200, 200]);
});

test('changeSuccess() leaves errors and broken answers alone', async () => {
  const act = changeSuccess(() => gone);
  const reset = { ...(await pagedEndpoint(askState())), delivery: { chunkBytes: 1, stopAfterBytes: 2 } };

  expect((await act(callOf(askState({ Marker: 'gone' })))).answer.status).toBe(400);
  expect(await act(callOf(askState(), { below: () => reset }))).toEqual({ answer: reset, struck: false });
  expect((await act(callOf(askState()))).answer).toBe(gone);
});

test('changePage() leaves a page alone that its change has nothing for', async () => {
  const act = changePage(({ marker }) => (marker === 'm2' ? undefined : { items: [] }));

  expect((await act(callOf(askState()))).struck).toBe(false);
  expect((await act(callOf(askState({ Marker: 'm2' })))).struck).toBe(true);
  expect((await act(callOf(askState({ Marker: 'gone' })))).struck).toBe(false);
});

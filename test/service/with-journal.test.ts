import { expect, test } from 'vitest';
import { durableClient, type Endpoint, withJournal } from '../../src/index.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { toRequest } from '../../src/model/request.ts';

const state = { DurableExecutionArn: 'arn-1', CheckpointToken: 'token-1' };
const request = toRequest('GetDurableExecutionState', state, 'https://lambda.test');
const response = jsonResponse(200, { Operations: [] });

test('withJournal() hands request, context and answer through untouched', async () => {
  const seen: unknown[] = [];
  const target: Endpoint = (...given) => {
    seen.push(...given);
    return response;
  };
  const context = { signal: new AbortController().signal };

  const { endpoint, journal } = withJournal({ endpoint: target });

  expect(endpoint(request, context)).toBe(response);
  expect(seen).toEqual([request, context]);
  expect(seen[1]).toBe(context);
  expect(journal.calls[0]?.request).toBe(request);
  expect(journal.calls[0]?.response).toBe(response);
});

test('withJournal() notes an answer that comes later when it comes', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof response>();
  const { endpoint, journal } = withJournal(() => promise);

  const answer = endpoint(request);
  expect(journal.calls[0]?.status).toBeUndefined();
  resolve(response);

  expect(await answer).toBe(response);
  expect(journal.calls[0]?.status).toBe(200);
});

test('withJournal() notes an answer of a promise that is not the built-in one', async () => {
  const thenable = { then: (take: (answer: typeof response) => void) => take(response) };
  const { endpoint, journal } = withJournal(() => thenable as unknown as Promise<typeof response>);

  expect(await endpoint(request)).toBe(response);
  expect(journal.calls[0]?.status).toBe(200);
});

test.each<[string, Endpoint]>([
  [
    'throws',
    () => {
      throw new TypeError('broken');
    },
  ],
  ['rejects', () => Promise.reject(new TypeError('broken'))],
])('withJournal() notes what a target %s and throws it again', async (_how, target) => {
  const { endpoint, journal } = withJournal(target);

  await expect(durableClient(endpoint).getDurableExecutionState(state)).rejects.toThrow(new TypeError('broken'));
  expect(journal.calls[0]?.thrown).toEqual(new TypeError('broken'));
});

test('withJournal() keeps a journal of its own for each use', () => {
  const one = withJournal(() => response);
  const two = withJournal(one);

  one.endpoint(request);
  two.endpoint(request);

  expect([one.journal.calls.length, two.journal.calls.length]).toEqual([2, 1]);
});

test('withJournal() refuses what is no target', () => {
  expect(() => withJournal({} as { endpoint: Endpoint })).toThrow(TypeError);
});

import { expect, test } from 'vitest';
import { toBytes } from '../../src/model/body.ts';
import { realSleep } from '../../src/model/sleep.ts';
import { failedResponse, fetchError, toWebResponse } from '../../src/serving/web-response.ts';

const wait = { sleep: realSleep, signal: new AbortController().signal, holds: false };
const answer = { status: 200, headers: { 'x-a': '1' }, body: [toBytes('abc'), toBytes('def')] };

test('toWebResponse() declares the length of a body that arrives', async () => {
  const [plain, slow] = [
    await toWebResponse(answer, wait),
    await toWebResponse({ ...answer, delivery: { chunkBytes: 1 } }, wait),
  ];

  for (const response of [plain, slow]) {
    expect(Object.fromEntries(response.headers)).toEqual({ 'x-a': '1', 'content-length': '6' });
    expect(await response.text()).toBe('abcdef');
  }
});

test('toWebResponse() declares chunks, no length, for a body that breaks off', async () => {
  const response = await toWebResponse({ ...answer, delivery: { stopAfterBytes: 4 } }, wait);

  expect(Object.fromEntries(response.headers)).toEqual({ 'x-a': '1', 'transfer-encoding': 'chunked' });
  await expect(response.text()).rejects.toMatchObject({
    name: 'TypeError',
    message: 'terminated',
    code: 'ECONNRESET',
    cause: { message: 'aborted', code: 'ECONNRESET' },
  });
});

test('toWebResponse() sends no body where a Response refuses one', async () => {
  for (const status of [204, 205, 304]) {
    const response = await toWebResponse({ ...answer, status }, wait);

    expect([response.status, response.body]).toEqual([status, null]);
  }
});

test('toWebResponse() answers 500 where a header is none', async () => {
  const response = await toWebResponse({ ...answer, headers: { 'x a': '1' } }, wait);

  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ Message: expect.stringContaining('The endpoint failed to answer') });
});

test('failedResponse() is a response whose body fails', async () => {
  for (const status of [200, 204]) {
    const response = failedResponse({ ...answer, status }, new Error('why'));

    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBeNull();
    await expect(response.text()).rejects.toThrow('why');
  }
});

test('fetchError() leaves what is not of the network as it is', () => {
  const error = new DOMException('enough', 'AbortError');

  expect(fetchError('fetch failed', error)).toBe(error);
  expect(fetchError('fetch failed', undefined)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { bodyJson } from '../../src/model/body.ts';
import type { Endpoint, WireResponse } from '../../src/model/endpoint.ts';
import { answering, bugResponse } from '../../src/serving/answer.ts';

const request = { method: 'GET', url: 'http://127.0.0.1/', headers: {} };
const answer: WireResponse = { status: 200, headers: {}, body: [] };

test('answering() passes an answer through, at once where the endpoint answers at once', async () => {
  expect(answering(() => answer)(request)).toBe(answer);
  expect(answering({ endpoint: () => answer })(request)).toBe(answer);
  expect(await answering(async () => answer)(request)).toBe(answer);
});

test('answering() takes a promise of another make', async () => {
  const endpoint = answering((() => ({
    then: (done: (found: WireResponse) => void) => done(answer),
  })) as unknown as Endpoint);

  expect(await endpoint(request)).toBe(answer);
});

test.for([
  [
    'throws',
    () => {
      throw new TypeError('no such thing');
    },
    'TypeError: no such thing',
  ],
  ['rejects', () => Promise.reject(new Error('later')), 'Error: later'],
  ['rejects with no error', () => Promise.reject('a word'), 'a word'],
] as const)('answering() answers 500 for an endpoint that %s', async ([, endpoint, what]) => {
  const response = await answering(endpoint)(request);

  expect(response).toMatchObject({
    status: 500,
    headers: { 'x-amzn-errortype': 'ServiceException' },
    notes: { reason: `The endpoint failed to answer: ${what}` },
  });
  expect(bodyJson(response.body)).toEqual({ Type: 'Service', Message: `The endpoint failed to answer: ${what}` });
});

test.for([
  ['undefined', undefined],
  ['null', null],
  ['a web response', new Response('x')],
  ['a status below 200', { ...answer, status: 199 }],
  ['a status above 599', { ...answer, status: 600 }],
  ['a broken status', { ...answer, status: 200.5 }],
  ['a body of text', { ...answer, body: 'text' }],
  ['pieces of text', { ...answer, body: ['text'] }],
  ['no headers', { ...answer, headers: undefined }],
] as const)('answering() answers 500 where the endpoint returns %s', async ([, found]) => {
  const response = await answering((() => found) as unknown as Endpoint)(request);

  expect(response.status).toBe(500);
  expect(response.notes?.reason).toContain('expected { status, headers, body }');
});

test('answering() lets an error with a network code through', async () => {
  const error = Object.assign(new Error('gone'), { code: 'ECONNRESET' });

  expect(() =>
    answering(() => {
      throw error;
    })(request),
  ).toThrow(error);
  await expect(answering(() => Promise.reject(error))(request)).rejects.toBe(error);
});

test('bugResponse() has the form of the service', () => {
  expect(bugResponse('why')).toMatchObject({ status: 500, headers: { 'content-type': 'application/json' } });
});

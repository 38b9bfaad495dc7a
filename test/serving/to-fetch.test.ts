import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyBytes, toBytes } from '../../src/model/body.ts';
import type { Delivery, Endpoint, WireRequest, WireResponse } from '../../src/model/endpoint.ts';
import { toFetch } from '../../src/serving/to-fetch.ts';

const url = 'https://lambda.local/2025-12-01/x';
const answers = (delivery?: Delivery): Endpoint => {
  return () => ({ status: 200, headers: {}, body: [toBytes('abc'), toBytes('def')], ...(delivery && { delivery }) });
};

test('toFetch() carries any status, headers and body byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        status: fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
        headers: fc.dictionary(fc.stringMatching(/^x-[a-z]{1,9}$/), fc.stringMatching(/^[!-~]{1,20}$/), {
          noNullPrototype: true,
        }),
        body: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
      }),
      fc.boolean(),
      async (given, late) => {
        const response = await toFetch((): WireResponse | Promise<WireResponse> =>
          late ? Promise.resolve(given) : given,
        )(url);

        expect(response.status).toBe(given.status);
        expect(Object.fromEntries(response.headers)).toMatchObject(given.headers);
        expect(new Uint8Array(await response.arrayBuffer())).toEqual(bodyBytes(given.body));
      },
    ),
  );
});

test('toFetch() asks what fetch would, however it is called', async () => {
  const asked: WireRequest[] = [];
  const ask = toFetch((request) => {
    asked.push(request);
    return { status: 204, headers: {}, body: [] };
  });
  await ask(url, { headers: { 'X-A': '1' } });
  await ask(new URL(url), { headers: [['x-a', '1']], method: 'GET' });
  await ask(new Request(url, { headers: { 'x-a': '1' } }));
  await ask(url, { method: 'POST', body: new Blob(['abc']) });

  const bare = { method: 'GET', url, headers: { 'x-a': '1' } };
  expect(asked).toEqual([bare, bare, bare, { method: 'POST', url, headers: {}, body: toBytes('abc') }]);
});

test.for([
  ['reset', { then: 'reset' }, { code: 'ECONNRESET', message: 'fetch failed', cause: { message: 'read ECONNRESET' } }],
  ['close', { then: 'close' }, { code: 'ECONNRESET', message: 'fetch failed', cause: { message: 'socket hang up' } }],
  ['refuse', { then: 'refuse' }, { code: 'ECONNREFUSED', message: 'fetch failed', cause: { code: 'ECONNREFUSED' } }],
  ['raw bytes', { raw: toBytes('x') }, { code: 'HPE_INVALID_CONSTANT', message: 'fetch failed' }],
] as const)('toFetch() rejects for %s', async ([, delivery, error]) => {
  const failure = await toFetch(answers(delivery))(url).catch((cause: unknown) => cause);

  expect(failure).toBeInstanceOf(TypeError);
  expect(failure).toMatchObject(error);
});

test('toFetch() rejects for an endpoint that fails with a network code, and answers for another bug', async () => {
  const fails = (error: Error): Promise<Response> => toFetch(() => Promise.reject(error))(url);

  await expect(fails(Object.assign(new Error('gone'), { code: 'EPIPE' }))).rejects.toMatchObject({
    code: 'EPIPE',
    message: 'fetch failed',
  });
  expect((await fails(new Error('no such thing'))).status).toBe(500);
});

test.for([
  ['is thinking', () => new Promise<WireResponse>(() => undefined)],
  ['hangs', answers({ then: 'hang' })],
  ['delays', answers({ delayMs: 60_000 })],
] as const)('toFetch() gives up with the caller while the endpoint %s', async ([, endpoint]) => {
  await expect(toFetch(endpoint)(url, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  await expect(toFetch(endpoint)(new Request(url, { signal: AbortSignal.timeout(20) }))).rejects.toMatchObject({
    name: 'TimeoutError',
  });
});

test('toFetch() gives up with the caller in the middle of a body', async () => {
  const response = await toFetch(answers({ stopAfterBytes: 3, then: 'hang' }))(url, {
    signal: AbortSignal.timeout(20),
  });

  await expect(response.text()).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('toFetch() rejects with the reason that the caller gave, whatever it is', async () => {
  const caller = new AbortController();
  const reason = Object.assign(new Error('mine'), { code: 'ECONNRESET' });
  const asking = toFetch(answers({ then: 'hang' }))(url, { signal: caller.signal });
  caller.abort(reason);

  await expect(asking).rejects.toBe(reason);
});

test('toFetch() asks nothing for a caller that has given up', async () => {
  let asked = 0;
  const ask = toFetch(() => {
    asked += 1;
    return { status: 200, headers: {}, body: [] };
  });

  await expect(ask(url, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toBe(0);
});

test('toFetch() waits as it is told', async () => {
  const slept: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    slept.push(milliseconds);
  };
  const response = await toFetch(answers({ delayMs: 5000, chunkBytes: 3, pauseMs: 700 }), { sleep })(url);

  expect(await response.text()).toBe('abcdef');
  expect(slept).toEqual([5000, 700]);
});

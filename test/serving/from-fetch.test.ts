import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBytes } from '../../src/model/body.ts';
import type { Endpoint } from '../../src/model/endpoint.ts';
import { fromFetch } from '../../src/serving/from-fetch.ts';
import { toFetch } from '../../src/serving/to-fetch.ts';

const request = { method: 'POST', url: 'http://a/b%3A?c=%2B', headers: { 'x-a': '1' }, body: toBytes('abc') };

test('fromFetch() of toFetch() is the endpoint', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
      fc.uint8Array(),
      async (status, body) => {
        const endpoint: Endpoint = (asked) => ({
          status,
          headers: { asked: `${asked.method} ${asked.url}` },
          body: asked.body ?? body,
        });
        const round = fromFetch(toFetch(endpoint));

        expect(await round(request)).toEqual(await endpoint(request));
        expect(await round({ ...request, method: 'GET' })).toEqual({
          status,
          headers: { asked: `GET ${request.url}` },
          body,
        });
      },
    ),
  );
});

test('fromFetch() hands over a Request', async () => {
  const asked: Request[] = [];
  const endpoint = fromFetch((web) => {
    asked.push(web);
    return new Response(null, { status: 204 });
  });
  const controller = new AbortController();
  const answer = await endpoint(
    { ...request, headers: { ...request.headers, connection: 'close' } },
    { signal: controller.signal },
  );
  controller.abort();

  expect(answer).toEqual({ status: 204, headers: {}, body: new Uint8Array() });
  expect(asked[0]).toMatchObject({ method: 'POST', url: request.url, signal: { aborted: true } });
  expect(Object.fromEntries(asked[0]?.headers ?? [])).toEqual({ 'x-a': '1' });
  expect(await asked[0]?.text()).toBe('abc');
});

test('fromFetch() leaves the framing to the door', async () => {
  const endpoint = fromFetch(
    () => new Response('abc', { headers: { 'content-length': '99', connection: 'close', 'x-b': '2' } }),
  );

  expect(await endpoint(request)).toEqual({
    status: 200,
    headers: { 'content-type': 'text/plain;charset=UTF-8', 'x-b': '2' },
    body: toBytes('abc'),
  });
});

test('fromFetch() rejects where the body fails', async () => {
  const endpoint = fromFetch(
    toFetch(() => ({ status: 200, headers: {}, body: toBytes('abc'), delivery: { stopAfterBytes: 1 } })),
  );

  await expect(endpoint(request)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

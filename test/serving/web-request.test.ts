import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBytes } from '../../src/model/body.ts';
import { fromPlainFetch, fromWebRequest, isPlainFetch } from '../../src/serving/web-request.ts';

test('fromWebRequest() reads method, URL, headers and body', async () => {
  const request = new Request('http://a/b%3A?c=%2B#d', { method: 'POST', body: 'héé', headers: { 'X-A': '1' } });

  expect(await fromWebRequest(request)).toEqual({
    method: 'POST',
    url: 'http://a/b%3A?c=%2B',
    headers: { 'x-a': '1', 'content-type': 'text/plain;charset=UTF-8' },
    body: toBytes('héé'),
  });
});

test('fromWebRequest() leaves out a body without bytes', async () => {
  expect(await fromWebRequest(new Request('http://a/', { method: 'POST', body: '' }))).not.toHaveProperty('body');
  expect(await fromWebRequest(new Request('http://a/', { method: 'POST' }))).not.toHaveProperty('body');
});

test('fromPlainFetch() tells what a Request would', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.option(
        fc.dictionary(fc.stringMatching(/^[A-Za-z-]{1,9}$/), fc.stringMatching(/^[!-~]{0,9}$/), {
          noNullPrototype: true,
        }),
      ),
      async (url, headers) => {
        const init = headers ? { headers } : {};

        expect(isPlainFetch(url, init)).toBe(true);
        expect(fromPlainFetch(url, init.headers)).toEqual(await fromWebRequest(new Request(url, init)));
      },
    ),
  );
});

test.for([
  [new Request('http://a/'), undefined],
  ['http://a/', { method: 'POST' }],
  ['http://a/', { method: 'get' }],
  ['http://a/', { body: 'a' }],
  ['http://a/', { redirect: 'manual' }],
] as const)('isPlainFetch() leaves %o to a Request', ([input, init]) => {
  expect(isPlainFetch(input, init)).toBe(false);
});

test('fromPlainFetch() refuses what is no URL', () => {
  expect(() => fromPlainFetch('nowhere', undefined)).toThrow(TypeError);
});

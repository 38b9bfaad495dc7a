import { expect, test } from 'vitest';
import type { WireRequest } from '../../src/model/endpoint.ts';
import { pastInterception, whileAnswering } from '../../src/serving/past-interception.ts';

const request: WireRequest = { method: 'GET', url: 'http://h/a', headers: { accept: 'text/plain', 'x-a': '1' } };

test('pastInterception() changes nothing while nobody answers', () => {
  expect(pastInterception(request)).toBe(request.headers);
});

test('pastInterception() asks MSW to let a request pass that would be answered by whoever answers', async () => {
  const { url } = request;

  await whileAnswering(
    (asked) => asked.url === url,
    async () => {
      await Promise.resolve();
      expect(pastInterception(request)).toEqual({ accept: 'text/plain, msw/passthrough', 'x-a': '1' });
      expect(pastInterception({ ...request, headers: {} })).toEqual({ accept: 'msw/passthrough' });
      expect(pastInterception({ ...request, url: 'http://h/b' })).toBe(request.headers);
    },
  );
  expect(pastInterception(request)).toBe(request.headers);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Api, apiNames, apis, apiVersion } from '../../src/model/api.ts';
import { type ApiInput, toRequest } from '../../src/model/request.ts';
import { routeOf, splitUrl } from '../../src/model/route.ts';
import { codePoint } from '../code-points.ts';

const text = fc.oneof(
  fc.string({ unit: codePoint }),
  fc.string({
    unit: fc.constantFrom('/', ':', '+', '=', '&', '%', '%2F', ' ', '?', '#', 'é', '.', '..', ';', "'", '\\'),
  }),
);
const bases = fc.tuple(
  fc.constantFrom('http://127.0.0.1:8080', 'https://lambda.eu-west-1.amazonaws.com', 'http://[::1]'),
  fc.constantFrom('', '/', '/base', '/base/', '/a/b//', '//'),
);
const inputs = fc.constantFrom(...apiNames).chain((api) => {
  const members = [apis[api].label, ...Object.keys(apis[api].query)];
  const input = fc.record(Object.fromEntries(members.map((name) => [name, text])));
  return fc.record({ api: fc.constant(api), input });
});

const expected = (api: Api, input: ApiInput) => ({
  api,
  label: input[apis[api].label],
  query: Object.keys(apis[api].query)
    .sort()
    .map((name) => [name, input[name]]),
});

test('routeOf() reads back what toRequest() wrote, for any text and any base', () => {
  fc.assert(
    fc.property(inputs, bases, ({ api, input }, base) => {
      const { method, url } = toRequest(api, input, base.join(''));

      expect(routeOf(method, url)).toEqual(expected(api, input));
    }),
    { numRuns: 500 },
  );
});

test('routeOf() reads the origin-form as it reads the whole URL', () => {
  fc.assert(
    fc.property(inputs, ({ api, input }) => {
      const { method, url } = toRequest(api, input, 'http://127.0.0.1:8080/');

      expect(routeOf(method, url.slice('http://127.0.0.1:8080'.length))).toEqual(expected(api, input));
    }),
  );
});

test('routeOf() never throws, whatever stands in a URL', () => {
  const messy = fc.string({
    unit: fc.constantFrom('%', '%C3', '%zz', '/', '?', '&', '=', '+', '#', ':', 'a', 'é', apiVersion),
  });
  const parts = fc.constantFrom(`/${apiVersion}/durable-executions/`, `/${apiVersion}/functions/`, 'http://h', '');

  fc.assert(
    fc.property(fc.constantFrom('GET', 'POST', 'PUT'), parts, messy, messy, (method, head, middle, tail) => {
      expect(() => routeOf(method, `${head}${middle}/state?${tail}`)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test('routeOf() tells broken percent-encoding from none', () => {
  const url = `http://h/${apiVersion}/durable-executions/a%E0%A4%A/state?Marker=%&CheckpointToken=ok&%zz=1`;

  expect(routeOf('GET', url)).toEqual({
    api: 'GetDurableExecutionState',
    label: undefined,
    query: [
      ['Marker', undefined],
      ['CheckpointToken', 'ok'],
      ['', '1'],
    ],
  });
});

test('routeOf() keeps the order, repeats and empty values of the query', () => {
  const url = `/${apiVersion}/functions/orders/durable-executions?Statuses=RUNNING&Marker=&Statuses=FAILED&&Odd&MaxItems=1=2#x`;

  expect(routeOf('GET', url)?.query).toEqual([
    ['Statuses', 'RUNNING'],
    ['Marker', ''],
    ['Statuses', 'FAILED'],
    ['Odd', ''],
    ['MaxItems', '1=2'],
  ]);
});

test('routeOf() takes a plus in the query for a space, and none in the path', () => {
  expect(routeOf('GET', `/${apiVersion}/durable-executions/a+b/state?Marker=c+d%2Be`)).toEqual({
    api: 'GetDurableExecutionState',
    label: 'a+b',
    query: [['Marker', 'c d+e']],
  });
});

test.each([
  ['another method', 'PUT', `/${apiVersion}/durable-executions/a/state`],
  ['the other method', 'POST', `/${apiVersion}/durable-executions/a/state`],
  ['another version', 'GET', '/2015-03-31/durable-executions/a/state'],
  ['an ARN that is not encoded', 'GET', `/${apiVersion}/durable-executions/arn:aws:lambda/durable-execution/n/i/state`],
  ['a further segment', 'GET', `/${apiVersion}/durable-executions/a/state/b`],
  ['a path of other words', 'GET', `/${apiVersion}/durable-runs/a/state`],
  ['no path', 'GET', 'http://127.0.0.1:8080'],
])('routeOf() knows no api for %s', (_, method, url) => {
  expect(routeOf(method, url)).toBeUndefined();
});

test.each([
  ['http://h:1/a/b?c=d#e', '/a/b', 'c=d'],
  ['/a://b?c=http://d/e', '/a://b', 'c=http://d/e'],
  ['//a//b', '//a//b', ''],
  ['http://h?c=/d', '', 'c=/d'],
  ['http://h/a#b?c', '/a', ''],
  ['', '', ''],
])('splitUrl() splits %s', (url, path, query) => {
  expect(splitUrl(url)).toEqual({ path, query });
});

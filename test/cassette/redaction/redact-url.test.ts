import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactHost, redactUrl, secretsOfUrl } from '../../../src/cassette/redaction/redact-url.ts';
import { toRequest } from '../../../src/model/request.ts';
import { routeOf } from '../../../src/model/route.ts';
import { exchanges } from '../har/arbitrary-exchange.ts';
import { freshTools } from './tools.ts';

function redact(url: string, method = 'GET'): string {
  return redactUrl(method, url, freshTools());
}

test('redactUrl() keeps the operation, and changes nothing more the second time', () => {
  fc.assert(
    fc.property(exchanges, ({ method, url }) => {
      const once = redact(url, method);

      expect(routeOf(method, once)?.api).toBe(routeOf(method, url)?.api);
      expect(redact(once, method)).toBe(once);
    }),
  );
});

test('redactUrl() replaces the members and keeps the rest as it was written', () => {
  const input = {
    DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/order-17/e-1',
    CheckpointToken: 'dG9r+/=',
    Marker: 'a b',
    MaxItems: 10,
  };
  const { url } = toRequest('GetDurableExecutionState', input, 'https://lambda.eu-west-1.amazonaws.com');

  expect(redact(url)).toBe(
    'https://lambda.eu-west-1.amazonaws.com/2025-12-01/durable-executions/arn%3Aaws%3Alambda%3Aeu-west-1%3A000000000001' +
      '%3Afunction%3Afunction-1%3A7%2Fdurable-execution%2Fname-1%2Fid-1/state?CheckpointToken=token1%2B%2F%3D&Marker=marker-1&MaxItems=10',
  );
});

const list = '/2025-12-01/functions/orders/durable-executions';

test.each([
  [`http://localhost:3000/${list}`, 'http://localhost:3000//2025-12-01/functions/function-1/durable-executions'],
  [
    `http://bob:hunter2@127.0.0.1/tok${list}`,
    'http://127.0.0.1/path-1/2025-12-01/functions/function-1/durable-executions',
  ],
  [
    `https://emulator.corp.internal:8443${list}`,
    'https://host-1.invalid:8443/2025-12-01/functions/function-1/durable-executions',
  ],
  [
    `http://h.test${list}?Statuses=RUNNING&Statuses=FAILED&StartedAfter=2026-01-01T00%3A00%3A00Z&Qualifier=prod&DurableExecutionName=n`,
    'http://h.test/2025-12-01/functions/function-1/durable-executions?Statuses=RUNNING&Statuses=FAILED&StartedAfter=2026-01-01T00%3A00%3A00Z&Qualifier=name-1&DurableExecutionName=name-2',
  ],
  [
    `http://h.test${list}?X-Amz-Signature=0a1b&bob@acme.io=1&Flag&MaxItems&Marker=&Marker=%zz#part`,
    'http://h.test/2025-12-01/functions/function-1/durable-executions?X-Amz-Signature=redacted&key-1=redacted&path-1&MaxItems&Marker=&Marker=redacted',
  ],
  ['http://h.test/orders/17?q=x', 'http://h.test/path-1/path-2?q=redacted'],
  [
    'https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/orders%3A7/invocations',
    'https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/function-1%3A7/invocations',
  ],
])('redactUrl() makes of %s %s', (url, redacted) => {
  expect(redact(url)).toBe(redacted);
});

test.each([
  'lambda.eu-west-1.amazonaws.com',
  'lambda-fips.us-gov-west-1.amazonaws.com',
  'lambda.cn-north-1.amazonaws.com.cn',
  'lambda.eu-west-1.api.aws',
  'localhost:4566',
  '127.0.0.1:8080',
  '[::1]:80',
  'service.example',
])('redactHost() keeps %s', (host) => {
  expect(redactHost(host, freshTools())).toBe(host);
});

test.each(['amazonaws.com.evil.io', 'vpce-0a1b.lambda.eu-west-1.vpce.amazonaws.com.acme.io', 'db.corp'])(
  'redactHost() replaces %s',
  (host) => {
    expect(redactHost(`${host}:80`, freshTools())).toBe('host-1.invalid:80');
  },
);

test('secretsOfUrl() finds passwords and what a signed URL carries', () => {
  expect(
    secretsOfUrl('https://bob:p%40ss@h/x?X-Amz-Security-Token=a%2Fb&CheckpointToken=t&api_key=k&MaxItems=1'),
  ).toEqual(['bob', 'p@ss', 'a/b', 'k']);
  expect(secretsOfUrl('/x')).toEqual([]);
});

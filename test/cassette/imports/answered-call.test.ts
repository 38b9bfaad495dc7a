import { expect, test } from 'vitest';
import { readCall } from '../../../src/cassette/har/read-call.ts';
import { answeredCall, answeredRead, invocation } from '../../../src/cassette/imports/answered-call.ts';

test('answeredCall() is the call that was asked for', () => {
  const input = { DurableExecutionArn: 'a/b', IncludeExecutionData: true };
  const exchange = answeredCall('GetDurableExecutionHistory', input, { Events: [] });

  expect(readCall(exchange)).toEqual({ api: 'GetDurableExecutionHistory', input });
  expect(exchange.outcome).toMatchObject({ status: 200, body: { text: '{"Events":[]}' } });
});

test('invocation() holds the payload as it came', () => {
  expect(invocation('{ "a":1 }', 'orders:7')).toMatchObject({
    kind: 'invocation',
    url: 'https://lambda.test/2015-03-31/functions/orders%3A7/invocations',
    requestBody: { text: '{ "a":1 }' },
  });
});

test('answeredRead() makes the pages that a client without MaxItems meets', () => {
  const sizes = (count: number) =>
    answeredRead(
      'GetDurableExecutionHistory',
      { DurableExecutionArn: 'a' },
      Array.from({ length: count }, (_, at) => at),
    ).map(({ outcome }) => ('body' in outcome ? JSON.parse(outcome.body.text).Events.length : undefined));

  expect([sizes(0), sizes(100), sizes(101), sizes(250)]).toEqual([[0], [100], [100, 1], [100, 100, 50]]);
  const [first, second] = answeredRead(
    'GetDurableExecutionHistory',
    { DurableExecutionArn: 'a' },
    new Array(150).fill({}),
  );
  expect(first?.outcome).toMatchObject({ body: { text: expect.stringContaining('"NextMarker":"page/2"') } });
  expect(second && readCall(second)?.input).toEqual({ DurableExecutionArn: 'a', Marker: 'page/2' });
});

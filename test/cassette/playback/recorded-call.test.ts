import { expect, test } from 'vitest';
import { readHar } from '../../../src/cassette/har/read-har.ts';
import { recordedCalls } from '../../../src/cassette/playback/recorded-call.ts';

test('recordedCalls() reads the calls, and remembers where they stand in the file', () => {
  const response = { status: 200, content: { text: '{}' } };
  const entry = (url: string, more: object = {}) => ({ request: { method: 'GET', url }, response, ...more });
  const state = 'https://h/2025-12-01/durable-executions/a/state?MaxItems=5';
  const har = {
    log: {
      entries: [
        entry('https://example.com/'),
        entry('https://h/i', { _durable: { kind: 'invocation' } }),
        entry(state),
      ],
    },
  };

  expect(recordedCalls(readHar(har, 'x')).map(({ entry: at, api, input }) => [at, api, input])).toEqual([
    [2, 'GetDurableExecutionState', { DurableExecutionArn: 'a', MaxItems: 5 }],
  ]);
});

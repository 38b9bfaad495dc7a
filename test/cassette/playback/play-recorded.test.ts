import { expect, test } from 'vitest';
import { readHar } from '../../../src/cassette/har/read-har.ts';
import { playRecorded, refuseUnused } from '../../../src/cassette/playback/play-recorded.ts';
import { resolveReplay } from '../../../src/cassette/playback/replay-options.ts';

const arn = (account: string) =>
  `arn:aws:lambda:eu-west-1:${account}:function:function-1:7/durable-execution/name-1/id-1`;
const url = (account: string) => `https://h/2025-12-01/durable-executions/${encodeURIComponent(arn(account))}`;

test('playRecorded() tells which values of the client stand for which of the recording', async () => {
  const entry = {
    request: { method: 'GET', url: url('000000000001') },
    response: { status: 200, content: { text: '{}' } },
  };
  const log = { _durable: { format: 'lambda-durable-testkit/cassette@1', redacted: true }, entries: [entry] };
  const { replay, bindings } = playRecorded(readHar({ log }, 'x'), resolveReplay({}), 'x');
  await replay.endpoint({ method: 'GET', url: url('123456789012'), headers: {} });

  expect(bindings.all()).toContainEqual({ kind: 'account', recorded: '000000000001', asked: '123456789012' });
  expect(replay.unused()).toEqual([]);
});

test('refuseUnused() lists the first ten calls', () => {
  const unused = Array.from({ length: 12 }, (_, entry) => ({ entry, api: 'GetDurableExecution', input: {} }) as const);
  const refuse = () => refuseUnused(unused, resolveReplay({ onUnused: 'throw' }), 'a.har');

  expect(refuse).toThrow(
    "Cannot end the replay of 'a.har': found 12 unused calls, expected none\n  entry 0: GetDurableExecution {}",
  );
  expect(refuse).toThrow('  and 2 more');
  expect(() => refuseUnused(unused, resolveReplay({}), 'a.har')).not.toThrow();
});

import { expect, test } from 'vitest';
import { replay } from '../../../src/cassette/playback/replay.ts';
import { durableClient } from '../../../src/client/durable-client.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import type { Endpoint } from '../../../src/model/endpoint.ts';
import { recordFile } from './recorded-file.ts';

const arn = (name: string): string =>
  `arn:aws:lambda:eu-west-1:123456789012:function:orders:7/durable-execution/${name}/${name}-id`;

function answerGet(request: { url: string }) {
  const [, asked = ''] = /durable-executions\/([^/?]+)/.exec(request.url) ?? [];
  return jsonResponse(200, {
    DurableExecutionArn: decodeURIComponent(asked),
    Status: asked.includes('first') ? 'RUNNING' : 'FAILED',
  });
}

const get = (endpoint: Endpoint, name: string) =>
  durableClient(endpoint).getDurableExecution({ DurableExecutionArn: arn(name) });

async function twoExecutions(redact = true) {
  return recordFile(
    answerGet,
    async (endpoint) => {
      await get(endpoint, 'first');
      await get(endpoint, 'second');
    },
    { redact },
  );
}

test('createPlayer() lets a client call by its own names what redaction renamed, answers included', async () => {
  const { endpoint } = replay(await twoExecutions());

  expect(await get(endpoint, 'mine')).toEqual({ DurableExecutionArn: arn('mine'), Status: 'RUNNING' });
  expect(await get(endpoint, 'other')).toEqual({ DurableExecutionArn: arn('other'), Status: 'FAILED' });
  expect(await get(endpoint, 'mine')).toEqual({ DurableExecutionArn: arn('mine'), Status: 'RUNNING' });
  await expect(get(endpoint, 'third')).rejects.toThrow('Cannot replay GetDurableExecution');
});

test('createPlayer() answers the placeholders as well', async () => {
  const { endpoint } = replay(await twoExecutions());
  const placeholder = 'arn:aws:lambda:eu-west-1:000000000001:function:function-1:7/durable-execution/name-2/id-2';

  expect(await durableClient(endpoint).getDurableExecution({ DurableExecutionArn: placeholder })).toEqual({
    DurableExecutionArn: placeholder,
    Status: 'FAILED',
  });
});

test('createPlayer() takes the names that the user binds', async () => {
  const recorded = 'arn:aws:lambda:eu-west-1:000000000001:function:function-1:7/durable-execution/name-2/id-2';
  const { endpoint } = replay(await twoExecutions(), { bind: { [recorded]: arn('second') } });

  expect((await get(endpoint, 'second')).Status).toBe('FAILED');
  expect((await get(endpoint, 'first')).Status).toBe('RUNNING');
  const byName = replay(await twoExecutions(), { bind: { 'name-2': 'second', 'id-2': 'second-id' } });
  expect((await get(byName.endpoint, 'second')).Status).toBe('FAILED');
});

test('createPlayer() lets nothing be called otherwise in a recording that was not redacted, unless it is told to', async () => {
  const file = await twoExecutions(false);

  await expect(get(replay(file).endpoint, 'mine')).rejects.toThrow('Cannot replay');
  expect(await get(replay(file, { symbols: 'all' }).endpoint, 'mine')).toEqual({
    DurableExecutionArn: arn('mine'),
    Status: 'RUNNING',
  });
  await expect(get(replay(await twoExecutions(), { symbols: 'none' }).endpoint, 'first')).rejects.toThrow(
    'Cannot replay',
  );
});

test('createPlayer() compares checkpoints by structure, labels without their secrets and no client token', async () => {
  const input = (value: string, token: string) => ({
    DurableExecutionArn: arn('first'),
    CheckpointToken: 'dG9rZW4tMQ==',
    ClientToken: token,
    Updates: [
      {
        Id: 'c4ca4238a0b92382',
        Type: 'STEP',
        Action: 'SUCCEED',
        Name: 'mail bob@acme.io',
        Payload: JSON.stringify({ value }),
      },
    ] as const,
  });
  const checkpoint = (endpoint: Endpoint, value: string, token: string) =>
    durableClient(endpoint).checkpointDurableExecution(input(value, token));
  const file = await recordFile(
    () =>
      jsonResponse(200, {
        CheckpointToken: 'dG9rZW4tMg==',
        NewExecutionState: { Operations: [{ Id: 'c4ca4238a0b92382' }] },
      }),
    (endpoint) => checkpoint(endpoint, 'secret', 'a'),
  );

  expect(await checkpoint(replay(file).endpoint, 'another secret', 'b')).toEqual({
    CheckpointToken: 'token2==',
    NewExecutionState: { Operations: [{ Id: 'c4ca4238a0b92382' }] },
  });
  await expect(checkpoint(replay(file, { ignore: ['/Updates/*/Id'] }).endpoint, 'x', 'b')).resolves.toBeDefined();
  const changed = { ...input('x', 'b'), Updates: [{ ...input('x', 'b').Updates[0], Payload: '[1]' }] };
  await expect(durableClient(replay(file).endpoint).checkpointDurableExecution(changed)).rejects.toThrow(
    '/Updates/0/Payload: recorded',
  );
});

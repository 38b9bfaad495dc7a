import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { runProgram } from '../../src/cli/program.ts';
import { serveCommand } from '../../src/cli/serve-command.ts';
import { durableClient } from '../../src/client/durable-client.ts';
import { httpEndpoint } from '../../src/serving/http-endpoint.ts';

interface Ready {
  readonly url: string;
  readonly arn: string;
  readonly checkpointToken: string;
}

test('serve prints one JSON line when it is ready, serves pages of the size asked for, and ends when stopped', async () => {
  const stop = new AbortController();
  const ready = Promise.withResolvers<Ready>();
  const out = (line: string): void => ready.resolve(JSON.parse(line) as Ready);
  const io: Io = { out, err: () => {}, progress: () => {}, colors: false, env: {}, signal: stop.signal };

  const ended = runProgram(['serve', '--page-size', '7'], { commands: [serveCommand], io, version: '0' });
  const { url, arn, checkpointToken } = await ready.promise;
  const client = durableClient(httpEndpoint(url));
  const page = await client.getDurableExecutionState({ DurableExecutionArn: arn, CheckpointToken: checkpointToken });
  stop.abort();

  expect(page.Operations).toHaveLength(7);
  expect(await ended).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

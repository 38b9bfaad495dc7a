import { expect, test } from 'vitest';
import { durableClient } from '../../src/client/durable-client.ts';
import { httpEndpoint } from '../../src/serving/http-endpoint.ts';
import { runCli } from './run-cli.ts';

interface Ready {
  readonly url: string;
  readonly arn: string;
  readonly checkpointToken: string;
}

async function firstPage(ready: string) {
  const { url, arn, checkpointToken } = JSON.parse(ready) as Ready; // the command's own line
  const client = durableClient(httpEndpoint(url));
  return client.send('GetDurableExecutionState', { DurableExecutionArn: arn, CheckpointToken: checkpointToken });
}

test('serve prints one JSON line when it is ready, serves pages of the size asked for, and ends when stopped', async () => {
  const running = runCli('serve', '--page-size', '7');
  const ready = await running.ready;
  const page = await firstPage(ready);

  expect(page.ok && page.output.Operations.length).toBe(7);
  expect(await running.stop()).toBe(0);
  expect(running.out).toHaveLength(1);
  await expect(fetch((JSON.parse(ready) as Ready).url)).rejects.toThrow();
});

test('serve does as the page plan and the faults say, and logs a line a request', async () => {
  const faults = JSON.stringify({ fault: 'throttle', times: 1 });
  const running = runCli('serve', '--pages', '{"by":"sizes","sizes":[3]}', '--faults', faults, '--log');
  const ready = await running.ready;
  const throttled = await firstPage(ready);
  const page = await firstPage(ready);
  await running.stop();

  expect(throttled.ok).toBe(false);
  expect(page.ok && page.output.Operations.length).toBe(3);
  expect(running.err).toEqual([
    '1 GetDurableExecutionState → 429 TooManyRequestsException, fault throttle',
    '2 GetDurableExecutionState (attempt 2) → 200 3 items',
  ]);
});

test.for([
  [['--page-size', '0'], "Cannot read --page-size '0': expected a whole number from 1 to 1000000"],
  [['--faults', '{"fault":"nonsense"}'], 'nonsense'],
  [['nowhere.json'], "Cannot read 'nowhere.json': found no such file"],
  [['--page-size', '5', '--pages', '{"by":"count","size":3}'], 'cannot be used with'],
] as const)('serve %o ends with 2 and says what is wrong', async ([words, message]) => {
  const running = runCli('serve', ...words);

  expect(await running.ended).toBe(2);
  expect(running.err.join('\n')).toContain(message);
});

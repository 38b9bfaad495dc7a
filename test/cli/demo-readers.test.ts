import { expect, test } from 'vitest';
import { awsCliReader, awsSdkReader, kitReader } from '../../src/cli/demo-readers.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { pages } from '../../src/paging/pages.ts';
import { durableService } from '../../src/service/durable-service.ts';
import { serve } from '../../src/serving/serve.ts';

const order = execution('order-17', (run) => {
  for (let step = 1; step <= 120; step += 1) run.step(`step ${step}`);
});
const ids = order.operations.map(({ Id }) => Id);

test('every reader of the demo reads what is served, in order', async (context) => {
  const server = await serve(durableService({ executions: [order], pages: pages.of(50) }));
  const cli = awsCliReader();

  expect(await kitReader.read(server.url, order)).toEqual(ids);
  expect(await (await awsSdkReader()).read(server.url, order)).toEqual(ids);
  if (cli) expect(await cli.read(server.url, order)).toEqual(ids);
  await server.close();
  if (!cli) context.skip('the aws command line is not installed: only the other readers were tried');
});

import { expect, test } from 'vitest';
import { logCalls } from '../../src/cli/log-calls.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { toRequest } from '../../src/model/request.ts';
import { pages } from '../../src/paging/pages.ts';
import { durableService } from '../../src/service/durable-service.ts';

const order = execution('order-17', (run) => run.step('charge card'));

test('logCalls() writes a line a request and leaves the answer as it is', async () => {
  const service = durableService({ executions: [order], pages: pages.of(1) });
  const lines: string[] = [];
  const endpoint = logCalls(service.endpoint, (line) => lines.push(line));
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };

  const answer = await endpoint(toRequest('GetDurableExecutionState', input, 'http://lambda.test'));
  await endpoint(
    toRequest('GetDurableExecutionState', { ...input, CheckpointToken: 'c3RhbGU=' }, 'http://lambda.test'),
  );
  await endpoint({ method: 'GET', url: 'http://lambda.test/elsewhere', headers: {} });

  expect(answer.status).toBe(200);
  expect(lines).toEqual([
    '1 GetDurableExecutionState → 200 1 items',
    '2 GetDurableExecutionState → 400 InvalidParameterValueException, the token is not the newest one of this execution',
    expect.stringMatching(/^3 http:\/\/lambda\.test\/elsewhere → 404 UnknownOperationException/),
  ]);
});

import { expect, test } from 'vitest';
import { durableClient } from '../../src/client/durable-client.ts';
import { type DurableService, durableService } from '../../src/service/durable-service.ts';
import { isPoll } from '../../src/service/poll-inside.ts';

interface Payload {
  readonly DurableExecutionArn: string;
  readonly CheckpointToken: string;
}

/** A handler that begins something and asks for news in the same invocation until it has ended. */
function polling(service: DurableService, type: 'WAIT' | 'CALLBACK' | 'CHAINED_INVOKE') {
  const options = {
    WAIT: { WaitOptions: { WaitSeconds: 86_400 } },
    CALLBACK: { CallbackOptions: { TimeoutSeconds: 60 } },
    CHAINED_INVOKE: { ChainedInvokeOptions: { FunctionName: 'billing' } },
  };
  return async ({ DurableExecutionArn, CheckpointToken }: Payload): Promise<unknown> => {
    const client = durableClient(service);
    const start = { Id: 'a', Type: type, Name: 'carrier', Action: 'START', ...options[type] } as const;
    let asked = { DurableExecutionArn, CheckpointToken, Updates: [start] as readonly (typeof start)[] };
    for (let polls = 0; polls < 9; polls += 1) {
      const { CheckpointToken: next, NewExecutionState } = await client.checkpointDurableExecution(asked);
      const news = NewExecutionState?.Operations?.find(({ Status }) => Status !== 'STARTED');
      if (news) return { Status: 'SUCCEEDED', Result: JSON.stringify([news.Status, polls]) };
      asked = { DurableExecutionArn, CheckpointToken: next ?? '', Updates: [] };
    }
    return { Status: 'FAILED' };
  };
}

test('run() brings time to a handler that waits inside of its invocation', async () => {
  const service = durableService();
  const before = service.clock.now();

  const ended = await service.run(polling(service, 'WAIT'));

  expect(ended.summary.Result).toBe('["SUCCEEDED",3]');
  expect(service.clock.now() - before).toBe(86_400_000);
});

test('run() brings answers and functions to a handler that waits inside of its invocation', async () => {
  const service = durableService();
  service.callback('carrier').succeed('yes');

  const answered = await service.run(polling(service, 'CALLBACK'));
  const invoked = await service.run(polling(service, 'CHAINED_INVOKE'), {}, { functions: { billing: () => 10 } });

  expect([answered.summary.Result, invoked.summary.Result]).toEqual(['["SUCCEEDED",3]', '["SUCCEEDED",3]']);
});

test('isPoll() knows a checkpoint without updates', () => {
  const body = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  const request = { method: 'POST', url: '/2025-12-01/durable-executions/a/checkpoint', headers: {} };

  expect(isPoll({ ...request, body: body({ CheckpointToken: 'a', Updates: [] }) })).toBe(true);
  expect(isPoll({ ...request, body: body({ CheckpointToken: 'a' }) })).toBe(true);
  expect(isPoll({ ...request, body: body({ CheckpointToken: 'a', Updates: [{}] }) })).toBe(false);
  expect(isPoll(request)).toBe(false);
});

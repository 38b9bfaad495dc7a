import { expect, test } from 'vitest';
import { durableClient, durableService, execution } from '../../src/index.ts';

const running = execution('order-17', (run) => run.step('ship'), { input: { id: 17 } });
const succeeded = execution('order-18', (run) => run.succeed({ ok: true }));
const failed = execution('order-19', (run) => run.fail('declined'));
const stopped = execution('order-20', (run) => run.wait('rest', { seconds: 9, status: 'STARTED' }).stop());

test.each([running, succeeded, failed, stopped].map((each) => [each.status, each] as const))(
  'getExecution() answers the summary of an execution that is %s',
  async (_status, each) => {
    const client = durableClient(durableService({ executions: [each] }));

    expect(await client.getDurableExecution({ DurableExecutionArn: each.arn })).toEqual(each.summary);
  },
);

test('getExecution() leaves execution data out when asked', async () => {
  const client = durableClient(durableService({ executions: [succeeded] }));

  const answer = await client.getDurableExecution({ DurableExecutionArn: succeeded.arn, IncludeExecutionData: false });

  const { InputPayload: _input, Result: _result, ...rest } = succeeded.summary;
  expect(answer).toEqual({ ...rest, ExecutionDataIncluded: false });
});

test('getExecution() does not know a new execution for as many calls as the variant eventualCalls says', async () => {
  const client = durableClient(durableService({ executions: [running], variants: { eventualCalls: 2 } }));
  const { arn: DurableExecutionArn } = running;

  const answers = [
    await client.send('GetDurableExecution', { DurableExecutionArn }),
    await client.send('GetDurableExecutionHistory', { DurableExecutionArn }),
    await client.send('GetDurableExecution', { DurableExecutionArn }),
  ];

  expect(answers.map(({ response }) => response.status)).toEqual([404, 404, 200]);
});

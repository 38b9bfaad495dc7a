import { expect, test } from 'vitest';
import { durableClient, durableService, execution, manualClock } from '../../src/index.ts';
import { bodyJson } from '../../src/model/body.ts';
import { refusal, refused } from '../../src/service/service-core.ts';

test('refused() answers a refusal and notes why in more words', () => {
  const response = refused(refusal('InvalidParameterValueException', 'no'), 'because');

  expect(response).toMatchObject({ status: 400, notes: { reason: 'because' } });
  expect(response.headers['x-amzn-errortype']).toBe('InvalidParameterValueException');
  expect(bodyJson(response.body)).toEqual({ Type: 'User', message: 'no' });
});

test('refused() notes nothing where nothing is said', () => {
  expect(refused(refusal('ServiceException', 'no'))).not.toHaveProperty('notes');
});

test('findExecution() lets time do its work before an execution is looked at', async () => {
  const short = execution('order-17', () => {}, { timeoutSeconds: 30 });
  const clock = manualClock(short.log?.at(-1)?.at);
  const client = durableClient(durableService({ executions: [short], clock }));

  clock.advance(30_000);

  expect(await client.getDurableExecution({ DurableExecutionArn: short.arn })).toMatchObject({ Status: 'TIMED_OUT' });
});

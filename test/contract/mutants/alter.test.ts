import { expect, test } from 'vitest';
import { durableClient } from '../../../src/client/durable-client.ts';
import { onAnswer, onInput, onItems, onOutput, onRefusal, withJson } from '../../../src/contract/mutants/alter.ts';
import { openGround } from '../../../src/contract/mutants/ground.ts';

const api = 'GetDurableExecutionState';
const ground = openGround();
const asked = { DurableExecutionArn: ground.arn, CheckpointToken: ground.checkpointToken, MaxItems: 2 };

test('onInput() asks the right service for something else', async () => {
  const endpoint = onInput([api], (input) => ({ ...input, MaxItems: 3 }))(ground);

  expect((await durableClient(endpoint).getDurableExecutionState(asked)).Operations).toHaveLength(3);
});

test('onItems() and onOutput() change successes alone', async () => {
  const renamed = onItems(api, (item) => ({ ...item, Name: 'other' }))(ground);
  const emptied = onOutput([api], () => ({ Operations: [] }))(ground);

  const page = await durableClient(renamed).getDurableExecutionState(asked);
  expect(page.Operations.map(({ Name }) => Name)).toEqual(['other', 'other']);
  expect(await durableClient(emptied).getDurableExecutionState(asked)).toEqual({ Operations: [] });
  const refused = durableClient(emptied).getDurableExecutionState({ ...asked, CheckpointToken: 'YQ==' });
  await expect(refused).rejects.toThrow('Invalid checkpoint token');
});

test('onRefusal() changes refusals alone, onAnswer() both, and other operations stay right', async () => {
  const refusing = onRefusal([api], (response) => withJson(response, { message: 'no' }))(ground);
  const missing = onAnswer([api], (response) => ({ ...response, status: 404 }))(ground);

  await expect(durableClient(refusing).getDurableExecutionState({ ...asked, MaxItems: -1 })).rejects.toThrow('no');
  expect((await durableClient(refusing).getDurableExecutionState(asked)).Operations).toHaveLength(2);
  expect((await durableClient(missing).send(api, asked)).response.status).toBe(404);
  const get = await durableClient(missing).getDurableExecution({ DurableExecutionArn: ground.arn });
  expect(get.Status).toBe('RUNNING');
});

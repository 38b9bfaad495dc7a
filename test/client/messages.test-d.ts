import { durableClient, type Endpoint } from '../../src/index.ts';
import type { Operation } from '../../src/model/wire.ts';

declare const endpoint: Endpoint;
const client = durableClient(endpoint);

export async function outputsAreTyped(): Promise<readonly Operation[]> {
  const answer = await client.send('GetDurableExecutionState', { DurableExecutionArn: '', CheckpointToken: '' });
  // @ts-expect-error: the output is there only where the answer is ok
  answer.output;
  const { Operations } = await client.getDurableExecutionState({ DurableExecutionArn: '', CheckpointToken: '' });
  return Operations;
}

export function inputsAreTyped(): void {
  // @ts-expect-error: State needs a token
  void client.getDurableExecutionState({ DurableExecutionArn: '' });
  // @ts-expect-error: History knows no token
  void client.call('GetDurableExecutionHistory', { DurableExecutionArn: '', CheckpointToken: '' });
  void client.listDurableExecutionsByFunction({ FunctionName: '', StartedAfter: new Date() });
  void client.sendDurableExecutionCallbackSuccess({ CallbackId: '', Result: new Uint8Array() });
}

import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Operation } from 'lambda-durable-testkit';

interface Started {
  readonly executionId: string;
  readonly checkpointToken: string;
}

/**
 * Starts the checkpoint server of the durable SDK's testing library, a worker thread that is asked by messages, and gives it
 * these steps. Calling the result asks for the state.
 */
export async function testingWorker(operations: readonly Operation[]): Promise<() => Promise<unknown>> {
  const ask = await open();
  const started = (await ask('StartDurableExecution', { payload: '{}', invocationId: 'bench' })) as Started;
  const { executionId: DurableExecutionArn, checkpointToken: CheckpointToken } = started;
  const Updates = operations.filter(({ Type }) => Type === 'STEP').map(updateOf);
  await ask('CheckpointDurableExecutionState', { DurableExecutionArn, CheckpointToken, Updates });
  return () => ask('GetDurableExecutionState', { DurableExecutionArn, CheckpointToken });
}

function updateOf({ Id, Name, Type, SubType, StepDetails }: Operation): object {
  return { Id, Name, Type, SubType, Action: 'SUCCEED', Payload: StepDetails?.Result };
}

type Ask = (type: string, params: object) => Promise<unknown>;

async function open(): Promise<Ask> {
  const require = createRequire(import.meta.url);
  const library = require.resolve('@aws/durable-execution-sdk-js-testing');
  const worker = new Worker(new URL('../dist/checkpoint-server/index.mjs', `file://${library}`), {
    workerData: { checkpointDelaySettings: 0 },
  });
  const waiting = new Map<string, { resolve(value: unknown): void; reject(error: unknown): void }>();
  worker.on('message', ({ data }: { data: { requestId: string; response?: unknown; error?: unknown } }) => {
    const asked = waiting.get(data.requestId);
    waiting.delete(data.requestId);
    if (data.error === undefined) asked?.resolve(data.response);
    else asked?.reject(data.error);
  });
  let requests = 0;
  return (type, params) =>
    new Promise((resolve, reject) => {
      requests += 1;
      const requestId = String(requests);
      waiting.set(requestId, { resolve, reject });
      worker.postMessage({ type: 'API_REQUEST', data: { type, params, requestId } });
    });
}

import { withDurableExecution } from '@aws/durable-execution-sdk-js';
import { LocalDurableTestRunner, WaitingOperationStatus } from '@aws/durable-execution-sdk-js-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { durableService, type Execution } from '../../../src/index.ts';
import { type Body, bodies } from './sdk-handlers.ts';

beforeAll(() => LocalDurableTestRunner.setupTestEnvironment({ skipTime: true }));
afterAll(() => LocalDurableTestRunner.teardownTestEnvironment());

interface Told {
  readonly status: string | undefined;
  readonly result: unknown;
  readonly operations: readonly unknown[];
  readonly events: readonly string[];
}

async function officially(body: Body, answered: WaitingOperationStatus | undefined): Promise<Told> {
  const runner = new LocalDurableTestRunner({ handlerFunction: withDurableExecution(body as never) });
  const running = runner.run({ payload: { id: 17 } });
  if (answered) {
    const callback = runner.getOperation('carrier');
    await callback.waitForData(answered);
    await callback.sendCallbackSuccess('on its way');
  }
  const ended = await running;
  const operations = ended.getOperations().map((operation) => {
    const { Id, Type, SubType, Name, ParentId, Status } = operation.getOperationData() ?? {};
    return [Id, Type, SubType, Name, ParentId, Status];
  });
  const result = ended.getStatus() === 'SUCCEEDED' ? ended.getResult() : ended.getError().errorMessage;
  return { status: ended.getStatus(), result, operations, events: typesOf(ended.getHistoryEvents()) };
}

async function here(body: Body): Promise<Told> {
  const service = durableService();
  service.callback('carrier').succeed('on its way');
  const ended: Execution = await service.run(withDurableExecution(body as never), { id: 17 }, { through: service });
  const { status, summary, operations, events } = ended;
  return {
    status,
    result: status === 'SUCCEEDED' ? JSON.parse(summary.Result ?? 'null') : summary.Error?.ErrorMessage,
    operations: operations
      .filter(({ Type }) => Type !== 'EXECUTION')
      .map(({ Id, Type, SubType, Name, ParentId, Status }) => [Id, Type, SubType, Name, ParentId, Status]),
    events: typesOf(events),
  };
}

// how many invocations there are follows from real time in the official runner
function typesOf(events: readonly { readonly EventType?: string | undefined }[]): readonly string[] {
  return events.flatMap(({ EventType = '' }) => (EventType === 'InvocationCompleted' ? [] : [EventType])).toSorted();
}

const answeredAt: Readonly<Record<string, WaitingOperationStatus>> = {
  callbacks: WaitingOperationStatus.STARTED,
  'wait for callback': WaitingOperationStatus.SUBMITTED,
};

test.each(Object.keys(bodies))(
  'a handler with %s ends as in the official runner',
  { timeout: 60_000 },
  async (name) => {
    const official = await officially(bodies[name]?.() as Body, answeredAt[name]);
    const own = await here(bodies[name]?.() as Body);

    expect([own.status, own.result]).toEqual([official.status, official.result]);
    expect(own.events).toEqual(official.events);
    // State does not list what is below closed contexts; the official runner lists all that ever was
    expect(official.operations.filter((operation) => listed(operation, own))).toEqual(own.operations);
  },
);

function listed(operation: unknown, { operations }: Told): boolean {
  const [id] = operation as readonly unknown[];
  return operations.some((each) => (each as readonly unknown[])[0] === id);
}

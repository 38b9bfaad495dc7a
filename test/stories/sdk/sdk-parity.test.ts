import { withDurableExecution } from '@aws/durable-execution-sdk-js';
import { LocalDurableTestRunner, WaitingOperationStatus } from '@aws/durable-execution-sdk-js-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { durableService, type Execution } from '../../../src/index.ts';
import { type Body, bodies, functions, subOrders } from './sdk-handlers.ts';

beforeAll(() => LocalDurableTestRunner.setupTestEnvironment({ skipTime: true }));
afterAll(() => LocalDurableTestRunner.teardownTestEnvironment());

type Json = Readonly<Record<string, unknown>>;

interface Told {
  readonly end: unknown;
  readonly operations: readonly Json[];
  /** Events by operation id, in order; `''` holds those of the execution. */
  readonly events: Readonly<Record<string, readonly Json[]>>;
}

async function officially(body: Body, answered: WaitingOperationStatus | undefined): Promise<Told> {
  const runner = new LocalDurableTestRunner({ handlerFunction: withDurableExecution(body as never) });
  runner.registerDurableFunction('sub-orders', withDurableExecution(subOrders as never));
  for (const [name, invoked] of Object.entries(functions)) {
    runner.registerFunction(name, async (input: never) => invoked(input));
  }
  const running = runner.run({ payload: { id: 17 } });
  if (answered) {
    const callback = runner.getOperation('carrier');
    await callback.waitForData(answered);
    await callback.sendCallbackSuccess('on its way');
  }
  const ended = await running;
  const result = ended.getStatus() === 'SUCCEEDED' ? ended.getResult() : ended.getError().errorMessage;
  const operations = ended.getOperations().map((operation) => plain(operation.getOperationData()));
  return { end: [ended.getStatus(), result], operations, events: byOperation(ended.getHistoryEvents()) };
}

async function here(body: Body): Promise<Told> {
  const service = durableService();
  service.callback('carrier').succeed('on its way');
  const invoked = {
    ...functions,
    'sub-orders': { durable: withDurableExecution(subOrders as never), options: { through: service } },
  };
  const handler = withDurableExecution(body as never);
  const ended: Execution = await service.run(handler, { id: 17 }, { through: service, functions: invoked });
  const { status, summary } = ended;
  const result = status === 'SUCCEEDED' ? JSON.parse(summary.Result ?? 'null') : summary.Error?.ErrorMessage;
  const operations = ended.operations.filter(({ Type }) => Type !== 'EXECUTION').map((operation) => plain(operation));
  return { end: [status, result], operations, events: byOperation(ended.events) };
}

// times, callback ids and traces are another each time; a member that is undefined does not travel
function plain(value: unknown, name = ''): Json {
  if (/Timestamp$|^CallbackId$|^EventId$/.test(name)) return '…' as never;
  if (Array.isArray(value)) return value.map((each) => plain(each)) as never;
  if (typeof value !== 'object' || value === null) return value as never;
  const members = Object.entries(value).filter(([key, member]) => member !== undefined && key !== 'StackTrace');
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member, key)]));
}

// how many invocations there are follows from real time in the official runner
function byOperation(
  events: readonly { readonly EventType?: string | undefined; readonly Id?: string | undefined }[],
): Told['events'] {
  const told = events.filter(({ EventType }) => EventType !== 'InvocationCompleted');
  const groups = Object.groupBy(told, ({ EventType, Id }) => (EventType?.startsWith('Execution') ? '' : (Id ?? '')));
  return Object.fromEntries(
    Object.entries(groups).map(([id, list]) => [id, (list ?? []).map((event) => plain(event))]),
  );
}

type Mend = (official: Json, at: { readonly place: number; readonly list: readonly Json[] }) => Json;

function without(value: Json, ...names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

function inside(value: Json, name: string | RegExp, change: (member: Json) => Json): Json {
  const matches = (key: string): boolean => (typeof name === 'string' ? key === name : name.test(key));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, matches(key) ? change(member as Json) : member]),
  );
}

/** Where the official runner is not the service: what the service does, who says so, and how to get from one to the other. */
const operationRows: Readonly<Record<string, Mend>> = {
  // API model: "Only populated when the step is in a pending state"; the runner keeps it for good
  'NextAttemptTimestamp goes when the attempt is due': (operation) =>
    inside(operation, 'StepDetails', (details) =>
      operation.Status === 'PENDING' ? details : without(details, 'NextAttemptTimestamp'),
    ),
  // every emulator but this one: EndTimestamp where the status is terminal; the runner leaves it out of what it ends itself
  'what the service ends has an EndTimestamp': (operation) =>
    /^(WAIT|CHAINED_INVOKE)$/.test(String(operation.Type)) && operation.Status !== 'STARTED'
      ? { ...operation, EndTimestamp: '…' }
      : operation,
};

const eventRows: Readonly<Record<string, Mend>> = {
  // histories of the live service: `Truncated: false` stands wherever there may be data
  'data says that it is not truncated': (event) =>
    inside(event, /Details$/, (details) =>
      inside(details, /^(Result|Error|Input)$/, (data) => ({ ...data, Truncated: false })),
    ),
  // conformance tests against the live service: CurrentAttempt is 1, 2, 3; the runner's is what it was before the attempt
  'CurrentAttempt counts the attempt that ended': (event, { place, list }) =>
    inside(event, /^Step(Succeeded|Failed)Details$/, (details) => ({
      ...details,
      RetryDetails: {
        ...(details.RetryDetails as Json),
        CurrentAttempt: list.slice(0, place + 1).filter(({ EventType }) => EventType !== 'StepStarted').length,
      },
    })),
  // API model: Input is what a callback was started with, and the SDK starts it with nothing
  'CallbackStarted has no Input where there is none': (event) =>
    inside(event, 'CallbackStartedDetails', (details) => without(details, 'Input')),
};

/** What stands on the service's side alone, and is left out of both. */
const leftOut: Readonly<Record<string, Mend>> = {
  // histories of the live service: Id is the last segment of the ARN, Name that of the execution, and there is a timeout
  'events of the execution have its Id, Name and timeout': (event) =>
    /^Execution/.test(String(event.EventType))
      ? inside(without(event, 'Id', 'Name'), 'ExecutionStartedDetails', (details) =>
          without(details, 'ExecutionTimeout'),
        )
      : event,
  // API model: function, version, execution and input of a chained invoke; the runner writes empty text
  'ChainedInvokeStarted says what is invoked': (event) => without(event, 'ChainedInvokeStartedDetails'),
};

const needed = new Set<string>();

function mended(rows: Readonly<Record<string, Mend>>, list: readonly Json[]): readonly Json[] {
  return list.map((value, place) =>
    Object.entries(rows).reduce((now, [row, mend]) => {
      const next = mend(now, { place, list });
      if (JSON.stringify(next) !== JSON.stringify(now)) needed.add(row);
      return next;
    }, value),
  );
}

const answeredAt: Readonly<Record<string, WaitingOperationStatus>> = {
  callbacks: WaitingOperationStatus.STARTED,
  'wait for callback': WaitingOperationStatus.SUBMITTED,
};

test.each(Object.keys(bodies))(
  'a handler with %s ends as in the official runner, but where that is not the service',
  { timeout: 60_000 },
  async (name) => {
    const official = await officially(bodies[name]?.() as Body, answeredAt[name]);
    const own = await here(bodies[name]?.() as Body);

    expect(own.end).toEqual(official.end);
    // State does not list what is below closed contexts; the official runner lists all that ever was
    const listed = official.operations.filter(({ Id }) => own.operations.some((each) => each.Id === Id));
    expect(own.operations).toEqual(mended(operationRows, listed));
    expect(Object.keys(own.events).toSorted()).toEqual(Object.keys(official.events).toSorted());
    for (const [id, events] of Object.entries(official.events)) {
      expect(mended(leftOut, own.events[id] ?? [])).toEqual(mended({ ...leftOut, ...eventRows }, events));
    }
  },
);

test('every difference from the official runner is one that shows', () => {
  expect([...needed].toSorted()).toEqual(Object.keys({ ...operationRows, ...eventRows, ...leftOut }).toSorted());
});

import { LambdaClient, paginateGetDurableExecutionState } from '@aws-sdk/client-lambda';
import { faker } from '@faker-js/faker';
import fc from 'fast-check';
import {
  checkRead,
  durableService,
  type Execution,
  execution,
  faults,
  type GetDurableExecutionStateResponse,
  type Operation,
  pages,
  paginator,
  type Violation,
  withFaults,
} from 'lambda-durable-testkit';
import { executions, readerProperty } from 'lambda-durable-testkit/arbitraries';
import { requestHandler } from 'lambda-durable-testkit/aws';
import { replay } from 'lambda-durable-testkit/cassette';
import { checkReader, type ReaderInput, type Report, toText } from 'lambda-durable-testkit/contract';
import { durableHandlers } from 'lambda-durable-testkit/msw';
import { randomExecution } from 'lambda-durable-testkit/random';
import { type RunningServer, serve } from 'lambda-durable-testkit/server';
import {
  type DurableMatchers,
  describeReaderContract,
  durableMatchers,
  test as durableTest,
} from 'lambda-durable-testkit/vitest';
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';

declare module 'vitest' {
  interface Matchers<R, T> extends DurableMatchers<R> {}
}
expect.extend(durableMatchers);

const order: Execution = execution('order-17', (run) => {
  run.step('charge card', { result: { paid: true } }).wait('cool down', { seconds: 60 });
});
const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
const service = durableService({ executions: [order], pages: pages.of(1) });
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

async function* read({ requestHandler, arn: DurableExecutionArn, checkpointToken: CheckpointToken }: ReaderInput) {
  const client = new LambdaClient({ region: 'us-east-1', credentials, requestHandler });
  const found = paginateGetDurableExecutionState({ client }, { DurableExecutionArn, CheckpointToken });
  for await (const { Operations = [] } of found) yield* Operations;
}

test('the paginator gives pages of the typed operation', async () => {
  const read: GetDurableExecutionStateResponse[] = [];
  for await (const page of paginator('GetDurableExecutionState', service).paginate(input)) read.push(page);
  const operations: readonly Operation[] = read.flatMap(({ Operations = [] }) => Operations);
  const violations: readonly Violation[] = checkRead(read, { arn: order.arn });

  expect(operations).toEqual(order.operations);
  expect(violations).toEqual([]);
  expect({ Operations: operations }).toBeValidPage();
});

test('a client of the AWS SDK takes the request handler', async () => {
  const throttled = withFaults(service, faults.throttle({ on: { page: 2 }, times: 1 }));
  const client = new LambdaClient({ region: 'us-east-1', credentials, requestHandler: requestHandler(throttled) });
  const ids: (string | undefined)[] = [];
  for await (const { Operations = [] } of paginateGetDurableExecutionState({ client }, input)) {
    ids.push(...Operations.map(({ Id }) => Id));
  }

  expect(ids).toHaveLength(3);
});

test('MSW takes the handlers, and a server stops at the end of its block', async () => {
  const intercepted = setupServer(...durableHandlers(service));
  await using server: RunningServer = await serve(service);

  expect(intercepted.listHandlers().length).toBeGreaterThan(0);
  expect(server.url).toMatch(/^http/);
});

test('executions come from a seed, from words of one’s own, and from fast-check', () => {
  expect(randomExecution({ seed: 1, operations: 5, faker }).operations).toHaveLength(5);
  fc.assert(
    fc.property(executions(), ({ operations }) => operations.length > 0),
    { numRuns: 5 },
  );
});

test('a reader is checked, and reports', async () => {
  const report: Report = await checkReader({ read, scenarios: ['page-size-1'] });
  await fc.assert(readerProperty(read), { numRuns: 2 });

  expect(report.passed, toText(report)).toBe(true);
});

describeReaderContract('the AWS SDK', { read, scenarios: ['one-page'] });

durableTest('the fixture serves', ({ lambda }) => {
  expect(lambda).toBeDefined();
});

test('a recording that is not there is refused', () => {
  expect(() => replay('no-such.har')).toThrow('no-such.har');
});

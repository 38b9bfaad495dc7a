import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durableClient } from '../../src/client/durable-client.ts';
import type { FaultName } from '../../src/faults/fault.ts';
import { faultCatalogue } from '../../src/faults/fault-catalogue.ts';
import { faults } from '../../src/faults/faults.ts';
import { withFaults } from '../../src/faults/with-faults.ts';
import { execution } from '../../src/fixtures/execution.ts';
import { jsonResponse } from '../../src/model/body.ts';
import type { Endpoint } from '../../src/model/endpoint.ts';
import { toRequest } from '../../src/model/request.ts';
import { type Variants, variantChoices } from '../../src/model/variants.ts';
import { pages } from '../../src/paging/pages.ts';
import { checkBody } from '../../src/rules/check-body.ts';
import { payloadChecks } from '../../src/rules/payload-checks.ts';
import type { Violation } from '../../src/rules/violation.ts';
import { durableService } from '../../src/service/durable-service.ts';
import { type CheckedCall, withChecks } from '../../src/service/with-checks.ts';

const order = execution('order-17', (run) =>
  run
    .step('a')
    .child('c', (child) => child.step('inner'), { replayChildren: true })
    .step('b', { attempts: 2 })
    .wait('cool down', { seconds: 60, status: 'STARTED' }),
);
const service = (): ReturnType<typeof durableService> => durableService({ executions: [order], pages: pages.of(2) });

interface Checked {
  readonly endpoint: Endpoint;
  readonly found: (readonly [Violation, CheckedCall])[];
}

function checked(target: Parameters<typeof withChecks>[0]): Checked {
  const found: (readonly [Violation, CheckedCall])[] = [];
  return { endpoint: withChecks(target, { onViolation: (...one) => found.push(one) }), found };
}

// straight from the endpoint: a client would wait for the answers that faults never let arrive
async function readAll(endpoint: Endpoint): Promise<void> {
  const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
  let marker: string | undefined;
  for (let calls = 0; calls < 6; calls++) {
    const request = toRequest('GetDurableExecutionState', { ...input, ...(marker && { Marker: marker }) }, 'http://x');
    const { output } = checkBody(await endpoint(request));
    const page = output as { readonly NextMarker?: string } | undefined; // what faults make of a page
    if (!page?.NextMarker) return;
    marker = page.NextMarker;
  }
}

test('withChecks() finds nothing in the answers of the service', async () => {
  const { endpoint, found } = checked(service());
  const client = durableClient(endpoint);
  const { arn } = order;

  await readAll(endpoint);
  await client.getDurableExecution({ DurableExecutionArn: arn });
  for (const ReverseOrder of [true, false]) {
    await client.getDurableExecutionHistory({
      DurableExecutionArn: arn,
      ReverseOrder,
      IncludeExecutionData: ReverseOrder,
    });
  }
  await client.listDurableExecutionsByFunction({ FunctionName: 'durable-function' });
  await client.checkpointDurableExecution({ DurableExecutionArn: arn, CheckpointToken: order.checkpointToken });
  await client
    .getDurableExecutionState({ DurableExecutionArn: arn, CheckpointToken: 'c3RhbGU' })
    .catch(() => undefined);
  await client.stopDurableExecution({ DurableExecutionArn: arn });

  expect(found.map(([{ message }]) => message)).toEqual([]);
});

const variants = fc.record(
  Object.fromEntries(Object.entries(variantChoices).map(([name, choices]) => [name, fc.constantFrom(...choices)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Variants>>; // choices of one variant each

test('withChecks() finds nothing but info in the answers of any variant of the service', async () => {
  await fc.assert(
    fc.asyncProperty(variants, fc.nat({ max: 5 }), async (chosen, changeSetPage) => {
      const target = durableService({
        executions: [order],
        pages: pages.of(2),
        variants: { ...chosen, changeSetPage },
      });
      const { endpoint, found } = checked(target);
      const client = durableClient(endpoint);
      const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
      const refused = (): undefined => undefined;

      await readAll(endpoint);
      await client.getDurableExecutionHistory(input).catch(refused);
      await client.listDurableExecutionsByFunction({ FunctionName: 'durable-function' });
      const id = order.operations.find(({ Type }) => Type === 'WAIT')?.Id ?? '';
      const Updates = [{ Id: id, Type: 'WAIT', Action: 'CANCEL' }] as const;
      await client.checkpointDurableExecution({ ...input, Updates: [...Updates] }).catch(refused);
      await client.stopDurableExecution(input);
      await readAll(endpoint);

      expect(found.filter(([{ severity }]) => severity !== 'info').map(([{ message }]) => message)).toEqual([]);
    }),
  );
});

test('withChecks() hands every answer through as it is', async () => {
  const now = jsonResponse(200, { Operations: 7 });
  const request = { method: 'GET', url: '/2025-12-01/durable-executions/a/state', headers: {} };

  expect(checked(() => now).endpoint(request)).toBe(now);
  expect(await checked(() => Promise.resolve(now)).endpoint(request)).toBe(now);
});

test('withChecks() names the call, and gives its request and its answer', () => {
  const response = jsonResponse(200, { Operations: [] });
  const { endpoint, found } = checked(() => response);
  const request = { method: 'GET', url: '/2025-12-01/durable-executions/a/state?MaxItems=3', headers: {} };
  endpoint(request);

  expect(found).toEqual([
    [
      {
        rule: 'page/empty-first-goes-on',
        path: '',
        expected: 'an operation or a NextMarker',
        received: 'nothing',
        message: 'call 1 (GetDurableExecutionState): the page is the last one and holds no operation',
        source: 'aws-durable-execution-sdk-js#442; API model, GetDurableExecutionState',
        severity: 'should',
      },
      { number: 1, api: 'GetDurableExecutionState', request, response },
    ],
    // the same page is a whole read
    [expect.objectContaining({ rule: 'read/one-execution' }), expect.objectContaining({ number: 1 })],
  ]);
});

test('withChecks() sees across pages what no page shows alone', async () => {
  const { endpoint, found } = checked(withFaults(service(), faults.doubleAcrossPages()));
  await readAll(endpoint);

  expect(found.map(([{ rule }]) => rule)).toEqual(['read/no-duplicate-ids', 'read/no-duplicate-ids']);
  expect(found[0]?.[0].message).toBe(
    "call 3 (GetDurableExecutionState): operation 3 'a' (Id c4ca4238a0b92382) is on page 1 and again on page 2",
  );
});

// faults that make an answer which the service never gives; the others leave a read that is legal by itself, such as one
// that lacks an operation: only history knows of it
const caught: Readonly<Partial<Record<FaultName, readonly string[]>>> = {
  unavailable: ['error/name-on-the-wire', 'error/body-json'],
  misplacedErrorName: ['error/name-on-the-wire'],
  nonJsonError: ['error/body-json'],
  resourceNotFound: ['error/execution-not-found'],
  callbackTimeout: ['error/declared'],
  alreadyStarted: ['error/declared'],
  invalidRequestContent: ['error/declared'],
  truncatedJson: ['body/json'],
  noContent: ['body/json'],
  emptyBody: ['body/json'],
  htmlBody: ['body/json'],
  invalidUtf8: ['body/utf-8'],
  compressed: ['body/utf-8'],
  byteOrderMark: ['body/no-byte-order-mark'],
  wrongContentType: ['body/content-type'],
  repeatMarker: ['read/ends', 'read/no-repeated-marker'],
  cycleMarkers: ['read/ends', 'read/no-repeated-marker'],
  doubleOperation: ['page/ids-unique'],
  doubleAcrossPages: ['read/no-duplicate-ids'],
  staleCopy: ['read/no-duplicate-ids'],
  reorderOperations: ['read/execution-first', 'read/parent-before-child', 'read/starts-in-order'],
  foreignPage: ['read/execution-id'],
  movingSnapshot: ['read/parent-listed'],
  nullMembers: ['operation/no-null-members'],
  unknownValue: ['operation/known-status'],
  isoTimestamps: ['operation/schema'],
  millisecondTimestamps: ['operation/timestamps-in-seconds'],
};

test('withChecks() catches faults by the rules that they break, and takes the others for legal', async () => {
  for (const { name } of faultCatalogue) {
    const { endpoint, found } = checked(withFaults(service(), faults[name]()));
    await readAll(endpoint);
    const broken = found.filter(([{ severity }]) => severity !== 'info').map(([{ rule }]) => rule);

    expect([name, [...new Set(broken)].sort()]).toEqual([name, [...(caught[name] ?? [])].sort()]);
  }
});

test('withChecks() passes on what the endpoint and the listener throw', () => {
  const request = { method: 'GET', url: '/2025-12-01/durable-executions/a/state', headers: {} };
  const broken = withChecks(
    () => {
      throw new Error('no network');
    },
    { onViolation: () => undefined },
  );
  const strict = withChecks(() => jsonResponse(200, {}), {
    onViolation: ({ rule }) => {
      throw new Error(rule);
    },
  });

  expect(() => broken(request)).toThrow('no network');
  expect(() => strict(request)).toThrow('page/schema');
});

test('withChecks() holds results and inputs to the schemas that are given', async () => {
  const found: string[] = [];
  const payloads = await payloadChecks({ STEP: { type: 'object' } });
  const paid = execution('order-18', (run) => run.step('charge card', { result: 'paid' }));
  const target = durableService({ executions: [paid] });
  const endpoint = withChecks(target, {
    payloads,
    onViolation: ({ rule, message }) => found.push(`${rule}: ${message}`),
  });

  const input = { DurableExecutionArn: paid.arn, CheckpointToken: paid.checkpointToken };
  await durableClient(endpoint).getDurableExecutionState(input);

  expect(found).toEqual([
    "operation/payload-fits: call 1 (GetDurableExecutionState): operation 2 'charge card' (Id c4ca4238a0b92382) has 'paid' as its result, which must be object",
  ]);
});

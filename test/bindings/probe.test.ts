import { type DurableContext, withDurableExecution } from '@aws/durable-execution-sdk-js';
import { afterEach, expect, test, vi } from 'vitest';
import { probe } from '../../src/bindings/probe.ts';
import type { Report } from '../../src/contract/report/report.ts';
import { execution } from '../../src/fixtures/execution.ts';
import type { Endpoint } from '../../src/model/endpoint.ts';
import { pages } from '../../src/paging/pages.ts';
import { durableService } from '../../src/service/durable-service.ts';
import { serve } from '../../src/serving/serve.ts';

afterEach(() => vi.restoreAllMocks());

const handler = withDurableExecution(async (event: { id: number }, context: DurableContext) => {
  await context.step('reserve stock', async () => 1);
  await context.wait('cool down', { days: 3 });
  return context.step('charge card', async () => `charged ${event.id}`);
});

const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));
const done = async (): Promise<object> => ({ Status: 'SUCCEEDED', Result: '17' });

test('probe() checks State, and the payload, inside each invocation of a function, and brings the report along', async () => {
  const service = durableService({ pages: pages.of(2) });
  const reports: Report[] = [];
  const probed = probe(handler, { target: service, write: (report) => void reports.push(report) });

  const run = await service.run(probed, { id: 17 }, { through: service });

  const { result, report } = JSON.parse(run.summary.Result ?? '');
  expect(result).toBe('charged 17');
  expect(report).toEqual(JSON.parse(JSON.stringify(reports.at(-1))));
  expect(reports.map(({ passed }) => passed)).toEqual([true, true]);
  const statusOf = (id: string) => report.results.find((one: { readonly id: string }) => one.id === id)?.status;
  expect(['api/state-answers', 'read/ends', 'payload/schema', 'payload/goes-on-in-state'].map(statusOf)).toEqual([
    'passed',
    'passed',
    'passed',
    'passed',
  ]);
});

test('probe() finds what is wrong with the service that runs its function', async () => {
  const { endpoint } = durableService({ executions: [order], markers: 'offset' });
  const only = ['marker/mangled-is-refused', 'payload/schema'];
  const output = await probe(done, { target: endpoint, only, write: () => {} })(
    { ...order.invocation(), CheckpointToken: order.checkpointToken } as never,
    {},
  );

  const { report } = JSON.parse((output as { readonly Result: string }).Result);
  expect(report.results.map(({ status }: { readonly status: string }) => status)).toEqual(['warned', 'passed']);
});

test('probe() leaves alone what a function gives but a result', async () => {
  const target = durableService({ executions: [order] });
  const options = { target, only: ['read/ends'], write: () => {} };
  const given = [
    { Status: 'PENDING' },
    { Status: 'FAILED', Error: {} },
    { Status: 'SUCCEEDED', Result: '' },
    { Status: 'SUCCEEDED', Result: JSON.stringify('x'.repeat(250_000)) },
  ];

  for (const output of given) {
    expect(await probe(async () => output, options)(order.invocation(), {})).toBe(output);
  }
  expect(await probe(async (event) => event, options)('no invocation', {})).toBe('no invocation');
});

test('probe() lets a function run whose service cannot be probed', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const target = durableService({ executions: [order] });
  const write = (): never => {
    throw new Error('disk full');
  };

  expect(await probe(done, { target, only: ['read/ends'], write })(order.invocation(), {})).toEqual(await done());
  expect(await probe(done, { target, only: ['no/rule'] })(order.invocation(), {})).toEqual(await done());
  expect(warn.mock.calls.map(([line]) => line)).toEqual([
    `Cannot probe the service of '${order.arn}': disk full`,
    `Cannot probe the service of '${order.arn}': Cannot check the rule 'no/rule': found no such rule, expected one that 'rules' lists`,
  ]);
});

test('probe() logs the report, and takes half of the time that is left', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const hangs: Endpoint = () => new Promise(() => {});
  const began = performance.now();
  const output = await probe(done, { target: hangs, requestSeconds: 0.2 })(order.invocation(), {
    getRemainingTimeInMillis: () => 200,
  });

  expect(performance.now() - began).toBeLessThan(15_000);
  expect(JSON.parse((output as { readonly Result: string }).Result).report.passed).toBe(false);
  expect(String(log.mock.calls[0]?.[0])).toMatch(/answer\/arrives/);
});

test('probe() asks the service as the AWS SDK would find it, with the credentials of the function', async () => {
  const signatures = new Set<string | undefined>();
  const { endpoint } = durableService({ executions: [order] });
  const server = await serve((request, context) => {
    signatures.add(/Credential=[^,]*/.exec(request.headers.authorization ?? '')?.[0].replace(/\d{8}/, 'DAY'));
    return endpoint(request, context);
  });
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ENDPOINT_URL_LAMBDA', server.url);
  const reports: Report[] = [];

  await probe(done, { only: ['read/ends'], write: (report) => void reports.push(report) })(order.invocation(), {});

  vi.unstubAllEnvs();
  await server.close();
  expect(signatures).toEqual(new Set(['Credential=AKIDEXAMPLE/DAY/eu-west-1/lambda/aws4_request']));
  expect(reports.map(({ passed }) => passed)).toEqual([true]);
});

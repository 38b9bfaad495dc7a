import { expect, test } from 'vitest';
import { checkEndpoint } from '../../../src/contract/endpoints/check-endpoint.ts';
import { schemaProbeRules } from '../../../src/contract/endpoints/schema-probe-rules.ts';
import type { ReportResult } from '../../../src/contract/report/report.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { type PayloadSchemas, payloadChecks } from '../../../src/rules/payload-checks.ts';
import { durableService } from '../../../src/service/durable-service.ts';

const order = execution('order-17', (run) => run.step('charge card', { result: { charge: 'ch_17' } }), {
  input: { order: 17 },
});

const ids = ['operation', 'event', 'execution'].map((kind) => `${kind}/payload-fits`);
const only = [...ids, ...schemaProbeRules.map(({ id }) => id)];

async function check(payloads?: PayloadSchemas): Promise<Readonly<Record<string, ReportResult>>> {
  const { arn, checkpointToken } = order;
  const target = durableService({ executions: [order] });
  const report = await checkEndpoint({ target, arn, checkpointToken, only, ...(payloads && { payloads }) });
  return Object.fromEntries(report.results.map((result) => [result.id, result]));
}

test('checkEndpoint() skips the rules of payload schemas when none are given', async () => {
  const results = await check();

  expect(only.map((id) => results[id]?.reason)).toEqual(only.map(() => 'no payload schemas were given'));
});

test('checkEndpoint() holds results and inputs to the schemas of their user', async () => {
  const fits = await check({ 'charge card': { required: ['charge'] }, EXECUTION: { required: ['order'] } });
  const differs = await check({ 'charge card': { required: ['refund'] }, EXECUTION: { required: ['order'] } });

  expect(only.map((id) => fits[id]?.status)).toEqual(['passed', 'passed', 'passed', 'passed']);
  expect(only.map((id) => differs[id]?.status)).toEqual(['failed', 'failed', 'passed', 'passed']);
  expect(differs['operation/payload-fits']?.violations[0]).toMatchObject({
    path: '/Operations/1/StepDetails/Result',
    expected: "have required property 'refund'",
    received: 'an object with charge',
  });
});

test('checkEndpoint() tells which schema met no payload, and skips what no schema is about', async () => {
  const results = await check({ 'charge crad': { type: 'object' } });

  expect(results['answer/payload-schemas-met']?.status).toBe('informed');
  expect(results['answer/payload-schemas-met']?.violations[0]?.message).toBe(
    "the payload schema of 'charge crad' met no payload",
  );
  expect(ids.map((id) => results[id]?.reason)).toEqual(ids.map(() => 'no payload schema met a payload'));
});

test('checkEndpoint() holds no other execution of the function to the schemas', async () => {
  const older = execution('order-16', (run) => run.step('charge card').step('b'), { input: 'order 16' });
  const { arn, checkpointToken } = order;
  const target = durableService({ executions: [older, order] });
  const payloads = { EXECUTION: { required: ['order'] }, 'charge card': { type: 'object' } };
  const { results } = await checkEndpoint({ target, arn, checkpointToken, payloads, only: ids });

  expect(target.journal.calls.some(({ label }) => label === older.arn)).toBe(true);
  expect(results.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed']);
});

test('checkEndpoint() rejects a payload schema that is none', async () => {
  await expect(check({ 'charge card': { type: 'objekt' } })).rejects.toThrow(
    /^Cannot read the payload schema of 'charge card': schema is invalid: .*, expected JSON Schema 2020-12$/,
  );
  await expect(payloadChecks({ a: { $ref: 'nowhere.json' } })).rejects.toThrow(SyntaxError);
});

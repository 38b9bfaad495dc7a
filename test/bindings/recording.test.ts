import { type DurableContext, withDurableExecution } from '@aws/durable-execution-sdk-js';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import { recording } from '../../src/bindings/recording.ts';
import { checkCassette } from '../../src/cassette/drift/check-cassette.ts';
import type { HarFile } from '../../src/cassette/har/har-file.ts';
import { importCassette } from '../../src/cassette/imports/import-cassette.ts';
import { replay } from '../../src/cassette/playback/replay.ts';
import { pages } from '../../src/paging/pages.ts';
import { durableService } from '../../src/service/durable-service.ts';
import { requestHandler } from '../../src/serving/request-handler.ts';

afterEach(() => vi.restoreAllMocks());

const event = { DurableExecutionArn: 'a', CheckpointToken: 't', InitialExecutionState: { Operations: [] } };
const clock = { now: () => 1_767_225_600_000 };

function recorded() {
  const cassettes: HarFile[] = [];
  return { cassettes, write: (cassette: HarFile) => void cassettes.push(cassette) };
}

async function order(_event: unknown, context: DurableContext) {
  await context.step('reserve', async () => ({ card: '4111111111111111' }));
  await context.wait('cool down', { days: 1 });
  await context.step('charge', async () => ({ paid: true }));
  await context.wait('again', { days: 1 });
  return { done: true };
}

/** Runs a durable function to its end on a fake service that puts one operation on a page. */
async function runRecorded(options: Parameters<typeof recording>[1] = {}) {
  const service = durableService({ pages: pages.of(1) });
  const client = new LambdaClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    requestHandler: requestHandler(service),
  });
  const { cassettes, write } = recorded();
  const handler = withDurableExecution(order, { client });
  await service.run(recording(handler, { client, write, clock, ...options }), {});
  return cassettes;
}

test('recording() keeps the payload, the state pages and the checkpoints of each invocation', async () => {
  const cassettes = await runRecorded();

  expect(cassettes.length).toBe(3);
  const calls = cassettes.map(({ log }) => log.entries.map(({ _durable }) => _durable?.api ?? _durable?.kind));
  expect(calls.map(([first]) => first)).toEqual(['invocation', 'invocation', 'invocation']);
  expect(calls.map((each) => each.includes('CheckpointDurableExecution'))).toEqual([true, true, false]);
  expect(calls.map((each) => each.includes('GetDurableExecutionState'))).toEqual([false, true, true]);
  expect(JSON.stringify(cassettes)).not.toContain('4111');
  for (const cassette of cassettes)
    expect(checkCassette(cassette).filter(({ severity }) => severity === 'must')).toEqual([]);
});

test('recording() keeps what makes an execution', async () => {
  const [, second] = await runRecorded({ redact: false });
  const made = replay(
    second ?? { log: { version: '1.2', creator: { name: '', version: '' }, entries: [] } },
  ).execution();

  expect(made.operations.map(({ Type, Name, Status }) => `${Type} ${Name} ${Status}`)).toEqual([
    'EXECUTION undefined STARTED',
    'STEP reserve SUCCEEDED',
    'WAIT cool down SUCCEEDED',
    'STEP charge SUCCEEDED',
    'WAIT again STARTED',
  ]);
});

test('recording() writes to the log, from which it can be imported', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const handler = recording(async () => ({ Status: 'PENDING' }), { clock });
  await handler(event, {});
  await handler(event, {});
  const text = log.mock.calls.map(([line]) => `2026-01-01T00:00:00.000Z\tINFO\t${line}`).join('\n');

  expect(
    importCassette(text).log.entries.map(({ _durable, response }) => [_durable?.kind, response.content.text]),
  ).toEqual([
    ['invocation', '{"Status":"PENDING"}'],
    ['invocation', '{"Status":"PENDING"}'],
  ]);
});

test('recording() keeps what a handler threw, and throws it', async () => {
  const { cassettes, write } = recorded();
  const error = new RangeError('too far');

  await expect(recording(() => Promise.reject(error), { write, redact: false })(event, {})).rejects.toBe(error);
  const response = cassettes[0]?.log.entries[0]?.response;
  expect(response?.headers).toContainEqual({ name: 'x-amz-function-error', value: 'Unhandled' });
  expect(JSON.parse(response?.content.text ?? '')).toMatchObject({ errorType: 'RangeError', errorMessage: 'too far' });
});

test('recording() lets other events pass', async () => {
  const { cassettes, write } = recorded();
  const seen: unknown[] = [];
  const handler = recording(async (...args: readonly unknown[]) => void seen.push(args), { write });
  const cyclic: Record<string, unknown> = { ...event };
  cyclic.self = cyclic;
  for (const other of [undefined, 7, { detail: 1 }, cyclic]) await handler(other, 'context');

  expect(seen).toEqual([undefined, 7, { detail: 1 }, cyclic].map((other) => [other, 'context']));
  expect(cassettes).toEqual([]);
});

test('recording() disturbs no handler: what goes wrong is said in the log', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { cassettes, write } = recorded();
  const leaky = {
    ...event,
    InitialExecutionState: { Operations: [{ Id: 'a', Type: 'STEP', Name: 'mail bob@acme.io' }] },
  };
  const allow = ['/InitialExecutionState/Operations/*/Name'];

  expect(await recording(async () => 'result', { write, allow })(leaky, {})).toBe('result');
  expect(await recording(async () => 'result', { write: () => Promise.reject(new Error('no room')) })(event, {})).toBe(
    'result',
  );
  expect(cassettes).toEqual([]);
  expect(warn.mock.calls.map(([line]) => String(line).split('\n')[0])).toEqual([
    "Cannot record the invocation: Cannot write the cassette 'of an invocation': found 1 text that looks secret, expected none",
    'Cannot record the invocation: no room',
  ]);
});

test('recording() keeps invocations that run beside each other apart', async () => {
  const { cassettes, write } = recorded();
  const waiting: (() => void)[] = [];
  const handler = recording(() => new Promise<string>((resolve) => waiting.push(() => resolve('x'))), { write });
  const runs = ['a', 'b'].map((arn) => handler({ ...event, DurableExecutionArn: arn }, {}));
  for (const end of waiting.toReversed()) end();
  await Promise.all(runs);

  expect(cassettes.map(({ log }) => log.entries.length)).toEqual([1, 1]);
});

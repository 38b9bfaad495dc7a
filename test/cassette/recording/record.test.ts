import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { record } from '../../../src/cassette/recording/record.ts';
import { durableClient } from '../../../src/client/durable-client.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { jsonResponse } from '../../../src/model/body.ts';
import { pages } from '../../../src/paging/pages.ts';
import { durableService } from '../../../src/service/durable-service.ts';

function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'cassette-record-')), 'a.har');
}

const order = execution('order-17', (run) => run.step('reserve', { result: { sku: 'x-17' } }).step('charge'));
const input = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
const clock = { now: () => 1_767_225_600_000 };

async function readState(target: ReturnType<typeof record>) {
  const client = durableClient(target);
  const first = await client.getDurableExecutionState(input);
  return [first, await client.getDurableExecutionState({ ...input, Marker: first.NextMarker ?? '' })];
}

test('record() keeps every page of a read', async () => {
  const path = newPath();
  const service = durableService({ executions: [order], pages: pages.of(2) });
  const recorder = record(service, path, { clock });
  const [first, second] = await readState(recorder);

  expect(first?.Operations.length).toBe(2);
  expect(await recorder.save()).toEqual({ path, entries: 2, leftOut: 0, unfinished: 0, violations: [] });
  const { log } = JSON.parse(readFileSync(path, 'utf8'));
  expect(log.version).toBe('1.2');
  expect(log._durable).toEqual({ format: 'lambda-durable-testkit/cassette@1', redacted: true });
  expect(log.entries.map(({ _durable }: { _durable: { page: number } }) => _durable.page)).toEqual([1, 2]);
  expect(JSON.parse(log.entries[1].response.content.text).Operations.length).toBe(second?.Operations.length);
});

test('save() says what the rules find in the recording', async () => {
  const recorder = record(() => jsonResponse(200, { Operations: [] }), newPath());
  await durableClient(recorder).getDurableExecutionState(input);

  expect((await recorder.save()).violations.map(({ entry, rule }) => [entry, rule])).toContainEqual([
    0,
    'page/empty-first-goes-on',
  ]);
});

test('record() writes what came when it is told not to redact', async () => {
  const path = newPath();
  const recorder = record(durableService({ executions: [order] }), path, { redact: false, clock });
  const client = durableClient(recorder);
  const { Operations } = await client.getDurableExecutionState(input);
  await recorder.save();

  const { log } = JSON.parse(readFileSync(path, 'utf8'));
  expect(JSON.parse(log.entries[0].response.content.text).Operations).toEqual(Operations);
  expect(log.entries[0]._durable.input).toEqual(input);
  expect(log._durable.redacted).toBe(false);
});

test('save() refuses a secret that is left, says where, and leaves the old file', async () => {
  const path = newPath();
  writeFileSync(path, 'old');
  const told = execution('order-18', (run) => run.step('mail', { result: { to: 'bob@acme.io' } }));
  const recorder = record(durableService({ executions: [told] }), path, {
    allow: ['/Operations/*/StepDetails/Result'],
  });
  await durableClient(recorder).getDurableExecutionState({
    DurableExecutionArn: told.arn,
    CheckpointToken: told.checkpointToken,
  });

  await expect(recorder.save()).rejects.toMatchObject({
    message:
      `Cannot write the cassette '${path}': found 1 text that looks secret, expected none\n` +
      '  e-mail address (11 characters) at /log/entries/0/response/content/text/Operations/1/StepDetails/Result/to',
    leaks: [{ kind: 'e-mail address', length: 11 }],
  });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(join(path, '..'))).toEqual(['a.har']);
});

test('save() finds what became known as a secret after it was written', async () => {
  const path = newPath();
  const answers = ['{"Message":"the key is open-sesame-17"}', '{"Message":"x"}'];
  const recorder = record(() => ({ status: 400, headers: {}, body: new TextEncoder().encode(answers.shift()) }), path);
  const url = 'http://localhost/2025-12-01/durable-executions/a';
  await recorder.endpoint({ method: 'GET', url, headers: {} });
  await recorder.endpoint({ method: 'GET', url, headers: { 'x-api-key': 'open-sesame-17' } });

  await expect(recorder.save()).rejects.toMatchObject({
    leaks: [{ pointer: '/log/entries/0/response/content/text/Message', kind: 'known secret', length: 14 }],
  });
});

test('save() answers the same the second time, and what comes later passes through', async () => {
  const path = newPath();
  const recorder = record(durableService({ executions: [order] }), path);
  const saved = await recorder.save();
  const text = readFileSync(path, 'utf8');

  expect((await durableClient(recorder).getDurableExecutionState(input)).Operations.length).toBeGreaterThan(0);
  expect(await recorder.save()).toBe(saved);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('discard() leaves no file, and nothing to save', async () => {
  const path = newPath();
  const recorder = record(durableService(), path);
  await recorder.discard();
  await recorder.discard();

  expect(existsSync(path)).toBe(false);
  await expect(recorder.save()).rejects.toThrow(
    new TypeError('Cannot save the cassette: found a recorder that was discarded, expected one that is recording'),
  );
});

test('disposing of a recorder saves what was not saved or discarded', async () => {
  const [disposed, discarded] = [newPath(), newPath()];
  {
    await using first = record(durableService(), disposed);
    await using second = record(durableService(), discarded);
    await second.discard();
    expect(first.endpoint).toBeTypeOf('function');
  }

  expect(existsSync(disposed)).toBe(true);
  expect(existsSync(discarded)).toBe(false);
});

test('record() refuses a second recorder on the file, and what is no target', async () => {
  const path = newPath();
  const recorder = record(durableService(), path);

  expect(() => record(durableService(), path)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  // @ts-expect-error: no endpoint
  expect(() => record({}, path)).toThrow(TypeError);
  await recorder.discard();
});

test('record() takes a file URL', async () => {
  const path = newPath();
  const { pathToFileURL } = await import('node:url');

  expect((await record(durableService(), pathToFileURL(path)).save()).path).toBe(path);
});

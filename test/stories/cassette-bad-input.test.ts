import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { checkCassette, compare, type HarFile, importCassette, record, redact, replay } from '../../src/cassette.ts';
import { durableClient, durableService, execution, pages } from '../../src/index.ts';
import { recordFile } from '../cassette/playback/recorded-file.ts';

const order = execution('order-17', (run) =>
  run
    .step('reserve', { result: { sku: 'x' } })
    .callback('approve', { result: 'yes' })
    .child('ship', (child) => child.step('pack')),
);
let whole: HarFile;

beforeAll(async () => {
  const service = durableService({ executions: [order], pages: pages.of(3) });
  whole = await recordFile(service, async (endpoint) => {
    const client = durableClient(endpoint);
    const state = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
    const first = await client.getDurableExecutionState(state);
    await client.getDurableExecutionState({ ...state, Marker: first.NextMarker ?? '' });
    await client.getDurableExecutionHistory({ DurableExecutionArn: order.arn });
    await client.getDurableExecution({ DurableExecutionArn: order.arn });
    await client.checkpointDurableExecution(state);
  });
  // an invocation too, so that every kind of entry is there to be spoilt
  whole = { log: { ...whole.log, entries: [...importCassette(order.invocation()).log.entries, ...whole.log.entries] } };
});

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    '',
    '../../etc/passwd',
    'constructor',
    '__proto__',
    -1,
    Number.POSITIVE_INFINITY,
    '\uD800',
    '[null]',
  ),
  fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":7}')),
);

/** A value with something else in one place; texts that are JSON are gone into as well. */
function spoil(value: unknown, turns: readonly number[], put: unknown): unknown {
  const [turn, ...rest] = turns;
  if (turn === undefined) return put;
  if (typeof value === 'string' && /^[[{]/.test(value))
    return JSON.stringify(spoil(JSON.parse(value), turns, put)) ?? '';
  if (typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const key = keys[turn % Math.max(1, keys.length)];
  if (key === undefined) return put;
  const inner = spoil((value as Readonly<Record<string, unknown>>)[key], rest, put);
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? inner : item));
  return { ...value, [key]: inner };
}

// half of them in the body of an answer: there are a thousand other places, and most go wrong at once
const spoilt = fc
  .tuple(fc.boolean(), fc.nat(40), fc.array(fc.nat(40), { maxLength: 7 }), odd)
  .map(([inBody, at, turns, put]) => {
    if (!inBody) return spoil(whole, [0, ...turns], put) as HarFile;
    const entries = whole.log.entries.map((entry, index) => {
      if (index !== at % whole.log.entries.length) return entry;
      const body = (text: string | undefined): string => String(spoil(text, turns, put));
      const { content } = entry.response;
      const posted = entry.request.postData && { ...entry.request.postData, text: body(entry.request.postData.text) };
      return {
        ...entry,
        request: { ...entry.request, ...(posted && { postData: posted }) },
        response: { ...entry.response, content: { ...content, text: body(content.text) } },
      };
    });
    return { log: { ...whole.log, entries } };
  });

/** Everything that reads a cassette, on one that may be anything. */
async function readEverywhere(file: HarFile): Promise<void> {
  const attempts: readonly (() => unknown)[] = [
    () => redact(file),
    () => checkCassette(file),
    () => compare(whole, file),
    () => compare(file, whole),
    () => importCassette(file),
    () => importCassette(JSON.stringify(file)),
    () => JSON.stringify(replay(file).execution()),
    () => replay(file).execution(order.arn).operationsText,
    () => Promise.all(readers.map((read) => read(file))),
  ];
  for (const attempt of attempts) {
    try {
      await attempt();
    } catch (error) {
      // misuse is told in a sentence of the kit; the engine's own are TypeErrors that begin alike
      const isTold = error instanceof Error && error.message.startsWith('Cannot ') && !(error instanceof TypeError);
      if (!isTold) throw error;
    }
  }
}

const state = { DurableExecutionArn: order.arn, CheckpointToken: order.checkpointToken };
const readers = [undefined, pages.of(1)].map((plan) => async (file: HarFile) => {
  const client = durableClient(replay(file, { onMiss: 'answer', ...(plan && { pages: plan }) }));
  await client.send('GetDurableExecutionState', state);
  await client.send('GetDurableExecutionState', { ...state, Marker: 'x' });
  await client.send('GetDurableExecution', { DurableExecutionArn: order.arn });
});

test('no cassette makes the kit crash, whatever is spoilt in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat().chain(() => spoilt),
      async (file) => {
        await readEverywhere(file);

        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test('no JSON makes the kit crash', async () => {
  await fc.assert(
    fc.asyncProperty(odd, async (value) => {
      await readEverywhere(value as HarFile);
      await readEverywhere({ log: { version: '1.2', creator: { name: '', version: '' }, entries: [value as never] } });
    }),
    { numRuns: 100 },
  );
});

// root may write everywhere
test.runIf(process.getuid?.() !== 0)(
  'a folder that cannot be written to is said at once, and the old file stays',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'cassette-read-only-'));
    const path = join(folder, 'a.har');
    writeFileSync(path, 'old');
    chmodSync(folder, 0o555);

    expect(() => record(durableService(), path)).toThrow(expect.objectContaining({ code: 'EACCES' }));
    expect(readFileSync(path, 'utf8')).toBe('old');
    chmodSync(folder, 0o755);
  },
);

test('paths inside of a cassette are texts', async () => {
  const url = `https://h/../../etc/passwd/2025-12-01/durable-executions/${encodeURIComponent('../../etc/passwd')}/state`;
  const entry = { request: { method: 'GET', url }, response: { status: 200, content: { text: '{"Operations":[]}' } } };
  const cassette = replay({ log: { entries: [entry] } } as never);

  expect(
    await durableClient(cassette).getDurableExecutionState({ DurableExecutionArn: '../../etc/passwd' } as never),
  ).toEqual({ Operations: [] });
});

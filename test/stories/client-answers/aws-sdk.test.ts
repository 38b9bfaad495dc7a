import * as lambda from '@aws-sdk/client-lambda';
import sdk from '@aws-sdk/client-lambda/package.json' with { type: 'json' };
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { requestHandler } from '../../../src/serving/request-handler.ts';
import { serve } from '../../../src/serving/serve.ts';
import type { Outcomes } from '../fault-outcomes/outcome-table.ts';
import { type AnswerRow, answer } from './answer-row.ts';
import { answerTable } from './answer-table.ts';
import { inputOf, keyOf, type Reading, rows, stand } from './stand.ts';

const { LambdaClient, paginateGetDurableExecutionState } = lambda;
type Client = lambda.LambdaClient;
type Command = new (input: object) => Parameters<Client['send']>[0];

const seen: Record<string, string> = {};
const { endpoint, wordsFor } = stand();
let known: Outcomes = {};

async function read(client: Client, row: AnswerRow): Promise<Reading> {
  const { command = 'GetDurableExecutionState', pages } = row;
  const input = inputOf(row, keyOf(row, 'js'));
  try {
    if (pages) return { gives: await readPages(client, input, pages) };
    const Asked = (lambda as unknown as Record<string, Command>)[`${command}Command`]; // each operation has its command
    if (!Asked) throw new RangeError(`Cannot find the command '${command}'`);
    const { $metadata: _, ...gives } = await client.send(new Asked(input));
    return { gives: JSON.parse(JSON.stringify(gives, datesAsWords)) };
  } catch (error) {
    return errorOf(error as Error);
  }
}

type Paging = NonNullable<AnswerRow['pages']>;

async function readPages(client: Client, input: object, { size, from, maxItems, twice }: Paging): Promise<string> {
  const config = { client, ...(size && { pageSize: size }), ...(from && { startingToken: from }) };
  const given = { ...input, ...(maxItems && { MaxItems: maxItems }) };
  const readOnce = async (): Promise<string> => {
    const pages: string[] = [];
    for await (const page of paginateGetDurableExecutionState(config, given as never)) {
      pages.push(page.Operations?.map(({ Id }) => Id).join() ?? 'nothing');
    }
    return pages.join(' / ');
  };
  return twice ? `${await readOnce()}, then ${await readOnce()}` : await readOnce();
}

/** A moment as text, also the one that none is. */
function datesAsWords(this: unknown, name: string, value: unknown): unknown {
  const date = (this as Readonly<Record<string, unknown>>)[name];
  return date instanceof Date && Number.isNaN(date.getTime()) ? 'Invalid Date' : value;
}

function errorOf(error: Error): Reading {
  const [said = ''] = String(error.message).split(/[\n:]| - /); // the service may have sent a number
  // what the engine says of JSON is not the client's
  if (error instanceof SyntaxError) return { name: error.name };
  if (!(error instanceof lambda.LambdaServiceException)) return { name: error.name, message: said };
  const { name, message } = error;
  const { Type, Reason, retryAfterSeconds } = error as { Type?: string; Reason?: string; retryAfterSeconds?: string };
  const as = error.constructor.name === name ? {} : { code: `as ${error.constructor.name}` };
  return { name, message: String(message), ...as, members: { Type, Reason, retryAfterSeconds } };
}

const settings = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };

/** Reads a row through a door in this process, where no time passes between attempts. */
async function readInside(row: AnswerRow): Promise<void> {
  const reading = await read(new LambdaClient({ ...settings, requestHandler: requestHandler(endpoint) }), row);
  seen[row.name] = wordsFor(row, 'js', reading);
}

async function readByConnection(row: AnswerRow, url: string): Promise<void> {
  const { patience } = row;
  const waits = { requestTimeout: patience, socketTimeout: patience, throwOnRequestTimeout: true };
  const client = new LambdaClient({ ...settings, endpoint: url, ...(patience && { requestHandler: waits }) });
  seen[row.name] = wordsFor(row, 'js', await read(client, row));
  client.destroy();
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.setTimerTickMode('nextTimerAsync');
  for (const row of rows) if (!row.byConnection) await readInside(row);
  vi.useRealTimers();
  await using server = await serve(endpoint);
  await Promise.all(rows.filter((row) => row.byConnection).map((row) => readByConnection(row, server.url)));
  known = answerTable.recorded({ key: 'js', is: '@aws-sdk/client-lambda', version: sdk.version }, seen);
}, 60_000);

afterAll(() => {
  vi.useRealTimers();
});

test.each(rows)('the AWS SDK makes of $name what was recorded', ({ name }) => {
  expect(seen[name]).toBe(known[name]);
});

test('no two answers that clients are given have one name', () => {
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

test('the AWS SDK asks three times in its retry mode adaptive, at a rate that it holds itself to', async () => {
  const times: number[] = [];
  const throttled = answer('{}', { status: 429, 'x-amzn-errortype': 'TooManyRequestsException' });
  const handler = requestHandler(() => {
    times.push(performance.now());
    return throttled;
  });
  const client = new LambdaClient({ ...settings, requestHandler: handler, retryMode: 'adaptive' });
  await client.send(new lambda.GetDurableExecutionCommand({ DurableExecutionArn: 'a' })).catch(() => undefined);

  // its rate begins at one request in two seconds
  expect(times).toHaveLength(3);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(400);
}, 60_000);

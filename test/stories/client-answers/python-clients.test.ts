import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { serve } from '../../../src/serving/serve.ts';
import type { AnswerRow } from './answer-row.ts';
import { answerTable } from './answer-table.ts';
import { inputOf, keyOf, type Reading, rows, stand } from './stand.ts';

interface Report {
  readonly boto3: string;
  readonly cli: string | null;
  /** Seconds that boto3 or the CLI would have waited between two attempts, at most. */
  readonly longest: number;
  /** The error of boto3 where nobody accepts its connection, and its attempts. */
  readonly refused: readonly [name: string, attempts: number];
  /** Seconds that boto3 waits for a connection, and for an answer. */
  readonly timeouts: readonly number[];
  readonly readings: readonly (readonly (Reading | null)[])[];
}

const columns = ['boto3', 'standard', 'cli'] as const;
const { endpoint, wordsFor } = stand();
const seen: Record<(typeof columns)[number], Record<string, string>> = { boto3: {}, standard: {}, cli: {} };

let missing = '';

/** The row as the script reads it: its command, and the inputs of the clients that are to ask for it. */
function askedOf(row: AnswerRow): object {
  const { command = 'GetDurableExecutionState', pages, patience, standard } = row;
  const asking = (client: string): boolean =>
    // the CLI counts its patience in whole seconds, five times over
    client === 'standard' ? standard === true : client !== 'cli' || patience === undefined;
  const given = columns.map((client) => (asking(client) ? inputOf(row, keyOf(row, client)) : null));
  return { command, paged: pages !== undefined, ...pages, patience, given };
}

async function readAll(): Promise<Report | undefined> {
  await using server = await serve(endpoint);
  const nobody = await serve(endpoint);
  await nobody.close();
  const script = fileURLToPath(new URL('ask-with-python.py', import.meta.url));
  const python = spawn('python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const out: Buffer[] = [];
  python.stdout.on('data', (piece: Buffer) => out.push(piece));
  python.stdin.on('error', () => undefined); // it may be gone before it has read anything
  python.stdin.end(JSON.stringify({ url: server.url, closed: nobody.url, asked: rows.map(askedOf) }));
  const code = await new Promise<number | string | null>((resolve) => {
    python.on('error', ({ message }) => resolve(message)).on('close', resolve);
  });
  if (code === 0) return JSON.parse(Buffer.concat(out).toString()) as Report;
  if (code !== 3 && typeof code === 'number') throw new Error(`Cannot ask with boto3: python3 ended with ${code}`);
  missing = code === 3 ? 'boto3 is not installed' : 'python3 is not installed';
  return undefined;
}

const is = { boto3: 'boto3', standard: "boto3 in its retry mode 'standard'", cli: 'aws CLI' };
const known: Partial<typeof seen> = {};
const minor = (version: string | undefined): string | undefined => version?.split('.', 2).join('.');

let report: Report | undefined;

beforeAll(async () => {
  report = await readAll();
  const version = answerTable.readTable().clients.boto3?.version;
  if (!report) return;
  if (process.env.RECORD_OUTCOMES !== '1' && minor(report.boto3) !== minor(version)) {
    missing = `boto3 is ${report.boto3}, and ${version} was recorded`;
  }
  for (const [at, key] of columns.entries()) {
    for (const [index, row] of rows.entries()) {
      const reading = report.readings[index]?.[at];
      if (reading) seen[key][row.name] = wordsFor(row, key, reading);
    }
    const ran = key === 'cli' ? report.cli : report.boto3;
    if (ran !== null) known[key] = answerTable.recorded({ key, is: is[key], version: ran }, seen[key]);
  }
}, 120_000);

test.for(rows)('boto3 and the AWS CLI make of $name what was recorded', ({ name }, { skip }) => {
  if (missing) return skip(missing);

  for (const key of columns) if (known[key]) expect(seen[key][name], is[key]).toBe(known[key][name]);
});

test('boto3 and the AWS CLI wait by their own measure, whatever Retry-After says', ({ skip }) => {
  if (missing) return skip(missing);

  expect(report?.longest).toBeLessThanOrEqual(20);
  expect(report?.timeouts).toEqual([60, 60]);
});

test('boto3 asks five times where nobody accepts its connection', ({ skip }) => {
  if (missing) return skip(missing);

  expect(report?.refused).toEqual(['EndpointConnectionError', 5]);
});

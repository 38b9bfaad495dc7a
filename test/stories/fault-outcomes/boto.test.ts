import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Endpoint } from '../../../src/model/endpoint.ts';
import { splitUrl } from '../../../src/model/route.ts';
import { serve } from '../../../src/serving/serve.ts';
import { order, outcomeOf, type Reading, readFaults, stageOf } from './outcome.ts';
import { faultOutcomes } from './outcome-table.ts';

type Column = 'boto3' | 'cli';
type Found = { readonly ids: readonly string[] } | { readonly error: string };

interface Report {
  readonly boto3: string;
  readonly cli: string | null;
  readonly readings: readonly ({ readonly fault: string } & Readonly<Record<Column, Found | null>>)[];
}

const run = promisify(execFile);
const python = 'python3';
const installed = await run(python, ['-c', 'import boto3; print(boto3.__version__)']).then(
  ({ stdout }) => stdout.trim(),
  () => undefined,
);

const stages = new Map(
  readFaults.flatMap((fault) =>
    (['boto3', 'cli'] as const).map((client) => [`${fault.name}/${client}`, stageOf(fault)]),
  ),
);

/** The stage of a fault and a client by the URL's first two segments. */
const dispatch: Endpoint = (request, context) => {
  const [, fault, client] = splitUrl(request.url).path.split('/');
  const stage = stages.get(`${fault}/${client}`);
  if (!stage) throw new RangeError(`Cannot find the stage of '${request.url}': expected a fault and a client`);
  return stage.endpoint(request, context);
};

async function readAll(): Promise<Report> {
  await using server = await serve(dispatch);
  const script = fileURLToPath(new URL('read-with-boto.py', import.meta.url));
  const asked = run(python, [script], { maxBuffer: 2 ** 24 });
  const faults = readFaults.map(({ name }) => name);
  asked.child.stdin?.end(JSON.stringify({ url: server.url, arn: order.arn, token: order.checkpointToken, faults }));
  return JSON.parse((await asked).stdout) as Report;
}

function outcomesOf(report: Report, client: Column): Readonly<Record<string, string>> {
  const cells = report.readings.map((row) => {
    const stage = stages.get(`${row.fault}/${client}`);
    const found = row[client];
    if (!stage || !found) throw new RangeError(`Cannot find the reading of '${row.fault}' by ${client}`);
    const reading: Reading = 'error' in found ? found : found.ids;
    return [row.fault, outcomeOf(reading, stage)] as const;
  });
  return Object.fromEntries(cells);
}

const minor = (version: string | undefined): string | undefined => version?.split('.', 2).join('.');
const known = faultOutcomes.readTable().clients.boto3?.version;
const recording = process.env.RECORD_OUTCOMES === '1';
const unfit = !recording && minor(installed) !== minor(known);

test.skipIf(unfit)(
  `withFaults() does to boto3 ${known} and the aws CLI what was recorded`,
  async ({ annotate }) => {
    const report = await readAll();

    const boto3 = outcomesOf(report, 'boto3');
    expect(boto3).toEqual(faultOutcomes.recorded({ key: 'boto3', is: 'boto3', version: report.boto3 }, boto3));
    if (report.cli === null)
      return void (await annotate('The aws CLI is not of version 1 and cannot run in this process'));
    const cli = outcomesOf(report, 'cli');
    expect(cli).toEqual(faultOutcomes.recorded({ key: 'cli', is: 'aws CLI', version: report.cli }, cli));
  },
  60_000,
);

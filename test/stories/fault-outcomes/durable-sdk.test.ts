import { readFileSync } from 'node:fs';
import { withDurableExecution } from '@aws/durable-execution-sdk-js';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { expect, test, vi } from 'vitest';
import { type FaultEntry, faultCatalogue } from '../../../src/faults/fault-catalogue.ts';
import { requestHandler } from '../../../src/serving/request-handler.ts';
import { inWords, order, severalAtOnce, stageOf } from './outcome.ts';
import { faultOutcomes } from './outcome-table.ts';

type Handler = ReturnType<typeof withDurableExecution>;

// the SDK logs every error with its stack: here they are what was asked for
for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);

const results = [1, 2, 3, 4, 5, 6].map((n) => `r${n}`);

/** Replays the order's six steps, then does what is in no record: a step, a callback, and another step. */
function replayOf(client: LambdaClient, ran: number[]): Handler {
  return withDurableExecution<unknown, unknown>(
    async (_, context) => {
      const charged: string[] = [];
      for (const n of [1, 2, 3, 4, 5, 6]) {
        charged.push(
          await context.step(`charge ${n}`, async () => {
            ran.push(n);
            return `r${n}`;
          }),
        );
      }
      const shipping = context.step('ship', async () => 'shipped');
      const [, callbackId] = await context.createCallback('approve');
      const shipped = await shipping;
      return { charged, called: typeof callbackId, shipped, billed: await context.step('bill', async () => 'billed') };
    },
    { client },
  );
}

async function replay(fault: FaultEntry): Promise<string> {
  const stage = stageOf(fault);
  const patience = fault.name.startsWith('hang') ? 500 : 15_000;
  const client = new LambdaClient({
    ...{ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } },
    requestHandler: requestHandler(stage.endpoint, { requestTimeout: patience }),
  });
  const ran: number[] = [];
  const invoked = replayOf(client, ran)(order.invocation({ page: 2 }) as never, {} as never); // the SDK reads no context
  return inWords(await invoked.then((output) => wordFor(output, ran), thrown), stage);
}

const thrown = (error: Error): string => `throws ${error.name}`;

function wordFor(output: Awaited<ReturnType<Handler>>, ran: readonly number[]): string {
  const again = ran.length > 0 ? `${ran.length} run again` : '';
  if (output.Status !== 'SUCCEEDED') {
    const error = output.Status === 'FAILED' ? ` ${output.Error?.ErrorType}` : '';
    return [`${output.Status}${error}`, again].filter(Boolean).join(', ');
  }
  if (again) return again;
  expect(JSON.parse(output.Result ?? '')).toEqual({
    charged: results,
    called: 'string',
    shipped: 'shipped',
    billed: 'billed',
  });
  return 'right';
}

test('withFaults() does to the durable SDK for JS what was recorded', async () => {
  const outcomes = await severalAtOnce(faultCatalogue, async (fault) => [fault.name, await replay(fault)] as const);

  const seen = Object.fromEntries(outcomes);
  const manifest = JSON.parse(readFileSync(new URL(manifestUrl, import.meta.url), 'utf8')) as { version: string };
  expect(seen).toEqual(
    faultOutcomes.recorded({ key: 'durable js', is: '@aws/durable-execution-sdk-js', version: manifest.version }, seen),
  );
});

// the package does not export its manifest
const manifestUrl = '../../../node_modules/@aws/durable-execution-sdk-js/package.json';

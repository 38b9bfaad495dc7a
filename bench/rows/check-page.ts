import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkPage, execution } from 'lambda-durable-testkit';
import { z } from 'zod';
import { measure } from '../measure.ts';
import type { Line, Row } from '../row.ts';

/** Checking pages of State: schema and page rules, against JSON.parse of the page and against validators. */
export const checkPageRow: Row = {
  name: 'checking a page',
  measure: async () => [...(await linesFor(100)), ...(await linesFor(1000))],
};

async function linesFor(size: number): Promise<readonly Line[]> {
  const { operations } = execution('bench', (run) => {
    for (let step = 1; step < size; step += 1)
      run.step(`step ${step}`, { result: { ok: true, text: 'x'.repeat(200) } });
  });
  const text = JSON.stringify({ Operations: operations, NextMarker: '' });
  const page: unknown = JSON.parse(text);
  const ajv = ajvValidator();
  const zod = zodPage();
  // as many at once that reading the clock costs nothing
  const times = 3000 / size;
  const often = (run: () => unknown) => () => {
    for (let time = 0; time < times; time += 1) run();
  };
  const measured = await measure({
    units: size * times,
    yardstick: 'JSON.parse',
    clock: 'processor',
    inTurns: true,
    sliceMs: 100,
    warmUpMs: 500,
    cases: [
      { name: 'JSON.parse', run: often(() => JSON.parse(text)) },
      { name: 'checkPage', run: often(() => checkPage(page, { maxItems: size })) },
      { name: 'ajv', run: often(() => ajv(page)) },
      { name: 'zod', run: often(() => zod.safeParse(page)) },
    ],
  });
  const [, kit, ajvRate, zodRate] = measured;
  if (!kit || !ajvRate || !zodRate) throw new RangeError('Cannot measure: a case is missing');
  return [
    {
      what: `checkPage, page of ${size}: time`,
      against: 'of JSON.parse of the page',
      ratio: 1 / kit.ratio,
      low: 1 / kit.high,
      high: 1 / kit.low,
      target: { atMost: 0.55 },
    },
    {
      what: `checkPage, page of ${size}: speed`,
      against: 'zod 4 (schema only)',
      ratio: kit.ratio / zodRate.ratio,
      low: kit.low / zodRate.high,
      high: kit.high / zodRate.low,
      target: { atLeast: 2.5 },
    },
    {
      what: `checkPage, page of ${size}: speed`,
      against: 'ajv, default options (schema only)',
      ratio: kit.ratio / ajvRate.ratio,
      low: kit.low / ajvRate.high,
      high: kit.high / ajvRate.low,
      target: { atLeast: 1.9 },
    },
  ];
}

function ajvValidator(): (page: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false });
  const folder = new URL('../../schemas/', import.meta.url);
  for (const file of readdirSync(folder))
    ajv.addSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object);
  const validate = ajv.getSchema('urn:lambda-durable-testkit:GetDurableExecutionStateResponse');
  if (!validate) throw new RangeError('Cannot find the schema of a page');
  return (page) => validate(page) === true;
}

function zodPage() {
  const payload = z.string().max(6_291_456);
  const error = z
    .object({ ErrorMessage: z.string(), ErrorType: z.string(), ErrorData: z.string(), StackTrace: z.array(z.string()) })
    .partial();
  const outcome = { Result: payload.optional(), Error: error.optional() };
  const id = z
    .string()
    .min(1)
    .max(64)
    .regex(/^[a-zA-Z0-9-_]+$/);
  const operation = z.looseObject({
    Id: id,
    ParentId: id.optional(),
    Name: z
      .string()
      .min(1)
      .max(256)
      .regex(/^[\x20-\x7E]+$/)
      .optional(),
    Type: z.enum(['EXECUTION', 'CONTEXT', 'STEP', 'WAIT', 'CALLBACK', 'CHAINED_INVOKE']),
    SubType: z.string().min(1).max(32).optional(),
    StartTimestamp: z.number(),
    EndTimestamp: z.number().optional(),
    Status: z.enum(['STARTED', 'PENDING', 'READY', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'TIMED_OUT', 'STOPPED']),
    StepDetails: z
      .object({ Attempt: z.int().min(0).optional(), NextAttemptTimestamp: z.number().optional(), ...outcome })
      .optional(),
    ExecutionDetails: z.object({ InputPayload: payload.optional() }).optional(),
  });
  return z.looseObject({ Operations: z.array(operation), NextMarker: z.string().optional() });
}

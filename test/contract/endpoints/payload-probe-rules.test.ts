import { expect, test } from 'vitest';
import { checkEndpoint } from '../../../src/contract/endpoints/check-endpoint.ts';
import { payloadProbeRules } from '../../../src/contract/endpoints/payload-probe-rules.ts';
import { openGround } from '../../../src/contract/mutants/ground.ts';
import { mutants } from '../../../src/contract/mutants/mutants.ts';
import type { ReportResult } from '../../../src/contract/report/report.ts';
import type { InvocationPayload } from '../../../src/model/payload.ts';

const [rule] = payloadProbeRules.map(({ id }) => id);
const ground = openGround();

async function check(payload?: unknown, target = ground.endpoint): Promise<ReportResult | undefined> {
  const { arn, checkpointToken } = ground;
  const options = { target, arn, checkpointToken, only: [rule ?? ''] };
  return (await checkEndpoint(payload === undefined ? options : { ...options, payload })).results[0];
}

const withMarker = (NextMarker: string | undefined): InvocationPayload => {
  const { InitialExecutionState: state, ...payload } = ground.payload;
  return { ...payload, InitialExecutionState: { ...state, ...(NextMarker !== undefined && { NextMarker }) } };
};

test('payload/goes-on-in-state passes where State has what the payload lacks, and is skipped where it lacks nothing', async () => {
  expect((await check(ground.payload))?.status).toBe('passed');
  expect((await check())?.reason).toBe('no invocation payload was given');
  expect((await check(withMarker('')))?.reason).toBe('the payload has no NextMarker to go on from');
});

test('payload/goes-on-in-state says what is wrong', async () => {
  const forgets = mutants.find(({ id }) => id === 'mutant/forgets-payload-markers');
  const restarted = await check(ground.payload, forgets?.make(ground));
  const refused = await check(withMarker('garbage'));

  expect(restarted?.violations[0]?.message).toBe('State from the payload’s NextMarker is not what the payload lacks');
  expect(refused?.violations[0]?.message).toBe(
    'State from the payload’s NextMarker is refused with 400 InvalidParameterValueException: "Invalid Marker"',
  );
});

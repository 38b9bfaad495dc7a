import { expect, test } from 'vitest';
import { found } from '../../../src/contract/endpoints/endpoint-rule.ts';
import type { ChangeEvidence, Evidence } from '../../../src/contract/endpoints/evidence.ts';
import { cutShort, ofStep, unlessAnswered, unlessRefused } from '../../../src/contract/endpoints/of-step.ts';
import type { Reply } from '../../../src/contract/endpoints/reply.ts';
import { evidenceOf } from './evidence-of.ts';

const request = { method: 'POST', url: 'https://lambda.test/', headers: {} };
const reply: Reply = {
  number: 1,
  api: 'StopDurableExecution',
  input: {},
  request,
  status: 200,
  output: { StopTimestamp: 1 },
  headers: {},
  violations: [],
};
const given = async (steps: ChangeEvidence['steps']): Promise<Evidence> => {
  return { ...(await evidenceOf()), changes: { steps, states: {} } };
};
const nothing = () => [];

test('ofStep() judges a step that was made, and skips others with the reason', async () => {
  expect(ofStep(await given({ stop: reply }), 'stop', nothing)).toEqual(found([]));
  expect(ofStep(await given({}), 'stop', nothing)).toEqual({ skipped: 'a step before it was refused' });
  expect(ofStep(await evidenceOf(), 'stop', nothing)).toEqual({
    skipped: 'probes that change the execution were not asked for',
  });
  expect(ofStep(await given({ stop: { ...reply, unsent: 'the run was stopped' } }), 'stop', nothing)).toEqual({
    skipped: 'the run was stopped',
  });
});

test('cutShort() finds a read that was given up', () => {
  const read = { api: 'GetDurableExecutionState', input: {}, replies: [reply], items: [] } as const;

  expect(cutShort(undefined, { ...read, end: 'last-page' })).toBeUndefined();
  expect(cutShort({ ...read, end: 'limit' })).toEqual({ skipped: 'GetDurableExecutionState was not read to its end' });
  expect(cutShort({ ...read, end: 'no-page', replies: [{ ...reply, unsent: 'used up' }] })).toEqual({
    skipped: 'used up',
  });
});

test('unlessAnswered() and unlessRefused() find the one and the other', () => {
  const { output: _output, ...rest } = reply;
  const refused = { ...rest, status: 400, error: 'ValidationException' };

  expect([unlessAnswered(reply), unlessRefused(refused, 'it')]).toEqual([undefined, undefined]);
  expect(unlessAnswered(refused)?.says).toBe(
    'a request to StopDurableExecution is refused with 400 ValidationException',
  );
  expect(unlessRefused(reply, 'a used token')?.says).toBe('a used token on StopDurableExecution is answered with 200');
});

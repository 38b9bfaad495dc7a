import { expect, test } from 'vitest';
import { type LineLimits, openLine } from '../../../src/contract/endpoints/line.ts';
import { toBytes } from '../../../src/model/body.ts';
import type { Endpoint, WireResponse } from '../../../src/model/endpoint.ts';

const limits: LineLimits = { requests: 100, requestMs: 20, totalMs: 10_000, sleep: async () => {} };
const answer = (body: string, more: Partial<WireResponse> = {}): WireResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: toBytes(body),
  ...more,
});
const state = { DurableExecutionArn: 'a', CheckpointToken: 'b' };
const ask = (endpoint: Endpoint, over: Partial<LineLimits> = {}) =>
  openLine(endpoint, { ...limits, ...over }).ask('GetDurableExecutionState', state);

test('ask() gives the output of a success, and what is wrong with it', async () => {
  const reply = await ask(() => answer('{"Operations":[]}'));

  expect(reply).toMatchObject({ number: 1, status: 200, output: { Operations: [] } });
  expect(reply.violations.map(({ rule }) => rule)).toEqual(['page/empty-first-goes-on']);
});

test('ask() gives the name and the message of a refusal', async () => {
  const headers = { 'x-amzn-errortype': 'ResourceNotFoundException:http://x' };

  expect(await ask(() => answer('{"Message":"gone"}', { status: 404, headers }))).toMatchObject({
    status: 404,
    error: 'ResourceNotFoundException',
    message: 'gone',
  });
});

test('ask() makes a reply of everything that goes wrong', async () => {
  const hangs = await ask(() => new Promise(() => {}));
  const throws = await ask(() => {
    throw new RangeError('no');
  });
  const resets = await ask(() => answer('{}', { delivery: { then: 'reset' } }));
  const garbage = await ask(() => answer('[1]'));

  expect([hangs, throws, resets, garbage].map(({ failure }) => failure)).toEqual([
    'has no answer within 20 ms',
    'fails with RangeError: no',
    'breaks with ECONNRESET',
    'is answered with 200 and no JSON object: "[1]"',
  ]);
});

test('ask() does not read what no service sends', async () => {
  const reply = await ask(() => answer(`{"Operations":[],"NextMarker":"${'x'.repeat(17_000_000)}"}`));

  expect(reply.failure).toMatch(/^is answered with 170000\d\d bytes, of which 16777216 are read at most$/);
  expect(reply.violations.map(({ rule }) => rule)).toEqual(['page/within-size']);
});

test('ask() comes again where it is throttled, three times at most', async () => {
  let calls = 0;
  const line = openLine(() => answer('{}', { status: calls++ < 2 ? 429 : 200 }), limits);

  expect(await line.ask('GetDurableExecution', state)).toMatchObject({ number: 3, status: 200 });
  expect(line.replies.map(({ status }) => status)).toEqual([429, 429, 200]);
  expect(await ask(() => answer('{}', { status: 429 }))).toMatchObject({ number: 3, status: 429 });
});

test('ask() sends nothing once the requests, the time, or the patience of a run are used up', async () => {
  const line = openLine(() => answer('{}'), { ...limits, requests: 1 });
  await line.ask('GetDurableExecution', state);
  const dead = openLine(() => new Promise(() => {}), { ...limits, requestMs: 1 });
  for (let call = 1; call <= 3; call++) await dead.ask('GetDurableExecution', state);
  const broken = openLine(() => answer('{}', { delivery: { then: 'reset' } }), limits);
  for (let call = 1; call <= 12; call++) await broken.ask('GetDurableExecution', state);
  const stopped = await ask(() => answer('{}'), { signal: AbortSignal.abort() });

  expect([
    (await line.ask('GetDurableExecution', state)).unsent,
    (await ask(() => answer('{}'), { totalMs: 0 })).unsent,
    (await dead.ask('GetDurableExecution', state)).unsent,
    (await broken.ask('GetDurableExecution', state)).unsent,
    stopped.unsent,
  ]).toEqual([
    'the 1 requests of a run were used up',
    'the 0 seconds of a run were used up',
    '3 requests in a row had no answer',
    '12 connections in a row broke',
    'the run was stopped',
  ]);
});

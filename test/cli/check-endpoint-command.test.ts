import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openGround } from '../../src/contract/mutants/ground.ts';
import { mutants } from '../../src/contract/mutants/mutants.ts';
import type { Endpoint } from '../../src/model/endpoint.ts';
import { serve } from '../../src/serving/serve.ts';
import { runCli } from './run-cli.ts';

const { arn, checkpointToken } = openGround();

async function check(endpoint: Endpoint, ...words: readonly string[]) {
  const server = await serve(endpoint);
  const running = runCli('check', 'endpoint', '--url', server.url, '--arn', arn, ...words);
  const code = await running.ended;
  await server.close();
  return { code, out: running.out, err: running.err };
}

test('check endpoint ends with 0 and a line of counts where every rule holds', async () => {
  const { code, out } = await check(openGround().endpoint, '--checkpoint-token', checkpointToken);

  expect(code).toBe(0);
  expect(out.at(-1)).toMatch(/http:\/\/127\.0\.0\.1:\d+ \(\d+ requests\): \d+ skipped, \d+ passed$/);
});

test('check endpoint ends with 1 and names the rule that fell short', async () => {
  const ground = openGround();
  const mutant = mutants.find(({ id }) => id === 'mutant/get-of-another-name')?.make(ground) ?? ground.endpoint;
  const { code, out } = await check(mutant, '--only', 'execution/name-in-arn,execution/schema', '--format', 'json');

  expect(code).toBe(1);
  const { counts, results } = JSON.parse(out.join('\n'));
  expect(counts).toMatchObject({ warned: 1, passed: 1 });
  expect(results[1].id).toBe('execution/name-in-arn');
});

test('check endpoint writes its report into a file', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'check-')), 'report.xml');
  const { code, out } = await check(openGround().endpoint, '--format', 'junit', '--out', file);

  expect([code, out]).toEqual([0, []]);
  expect(readFileSync(file, 'utf8')).toMatch(/^<\?xml/);
});

test('check endpoint holds payloads to the schemas of a file', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'check-')), 'payloads.json');
  writeFileSync(file, JSON.stringify({ 'charge card': { const: 'refunded' } }));
  const { code, out } = await check(openGround().endpoint, '--payloads', file, '--only', 'event/payload-fits');

  expect(code).toBe(1);
  expect(out.join('\n')).toMatch(/has 'paid' as its result, which must be equal to constant: "refunded"/);
});

test('check endpoint signs requests where it is asked to', async () => {
  const signatures = new Set<string | undefined>();
  const { endpoint } = openGround();
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  const { code } = await check((request, context) => {
    signatures.add(request.headers.authorization?.split('/')[2]);
    return endpoint(request, context);
  }, '--aws');

  vi.unstubAllEnvs();
  expect([code, [...signatures]]).toEqual([0, ['us-east-1']]);
});

test('check endpoint ends with 2 where nobody listens, and where it is not told what to check', async () => {
  const server = await serve(openGround().endpoint);
  await server.close();
  const gone = runCli('check', 'endpoint', '--url', server.url, '--arn', arn);
  const untold = runCli('check', 'endpoint', '--url', server.url);
  const odd = runCli('check', 'endpoint', '--format', 'pdf');

  expect([await gone.ended, await untold.ended, await odd.ended]).toEqual([2, 2, 2]);
  expect(gone.err).toEqual([`Cannot reach '${server.url}': ECONNREFUSED`]);
  expect(untold.err).toEqual(['Cannot check an endpoint: found no --arn ARN']);
  expect(odd.err[0]).toMatch("Cannot read --format 'pdf': expected one of text, json, junit, markdown");
});

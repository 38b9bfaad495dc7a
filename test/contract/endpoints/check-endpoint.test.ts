import { expect, test } from 'vitest';
import { checkEndpoint } from '../../../src/contract/endpoints/check-endpoint.ts';
import { openGround } from '../../../src/contract/mutants/ground.ts';
import { mutants } from '../../../src/contract/mutants/mutants.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { toBytes } from '../../../src/model/body.ts';
import { durableService } from '../../../src/service/durable-service.ts';

const subject = (() => {
  const { arn, checkpointToken } = openGround();
  return { arn, checkpointToken };
})();

test('checkEndpoint() passes the right service', async () => {
  const report = await checkEndpoint({ target: openGround().endpoint, ...subject });

  expect(report).toMatchObject({ passed: true, counts: { failed: 0, warned: 0, informed: 0 } });
  expect(report.target).toMatch(/^the endpoint \(\d+ requests\)$/);
  expect(report.counts.passed).toBeGreaterThan(200);
});

test('checkEndpoint() says how a violation is seen again, without the token', async () => {
  const ground = openGround();
  const target = mutants.find(({ id }) => id === 'mutant/takes-any-token')?.make(ground) ?? ground.endpoint;
  const report = await checkEndpoint({
    target,
    url: 'http://127.0.0.1:4566/',
    ...subject,
    only: ['token/foreign-is-refused', 'page/at-most-max-items'],
  });

  expect(report).toMatchObject({ passed: false, results: [{ status: 'failed' }, { status: 'passed' }] });
  expect(report.results[0]?.reproduce).toMatch(/^curl -sS -i "http:\/\/127\.0\.0\.1:4566\/2025-12-01\//);
  expect(report.results[0]?.requests).toHaveLength(1);
  expect(JSON.stringify(report)).not.toContain(encodeURIComponent(subject.checkpointToken));
});

test('checkEndpoint() takes at most 400 requests for 1,000 operations', async () => {
  const order = execution('order-17', (run) => {
    for (let index = 1; index < 1000; index++) run.step(`item ${index}`);
  });
  const target = durableService({ executions: [order] });
  const report = await checkEndpoint({ target, arn: order.arn, checkpointToken: order.checkpointToken });

  expect(report).toMatchObject({ passed: true });
  expect(target.journal.calls.length).toBeLessThanOrEqual(400);
  expect(report.target).toBe(`the endpoint (${target.journal.calls.length} requests)`);
});

test('checkEndpoint() ends with a report, whatever the endpoint does', async () => {
  let pages = 0;
  const page = (body: string) => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: toBytes(body),
  });
  const targets = {
    hangs: () => new Promise<never>(() => {}),
    resets: () => ({ ...page('{}'), delivery: { then: 'reset' as const } }),
    garbage: () => page('\u0000<html>'),
    null: () => page('null'),
    loops: () => page('{"Operations":[],"Events":[],"DurableExecutions":[],"NextMarker":"m"}'),
    'never ends': () => page(`{"Operations":[{"Id":"${pages++}"}],"Events":[],"NextMarker":"m${pages}"}`),
  };
  for (const [name, target] of Object.entries(targets)) {
    const report = await checkEndpoint({ target, ...subject, requestSeconds: 0.02 });
    expect([name, report.passed]).toEqual([name, false]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  }
});

test('checkEndpoint() is not green where nothing could be checked', async () => {
  const report = await checkEndpoint({ target: openGround().endpoint, ...subject, seconds: 0 });

  expect(report).toMatchObject({ passed: false, counts: { failed: 0, warned: 0 } });
});

test('checkEndpoint() refuses what it cannot check', async () => {
  const target = openGround().endpoint;

  await expect(checkEndpoint(subject)).rejects.toThrow(TypeError);
  await expect(checkEndpoint({ target, arn: '' })).rejects.toThrow(TypeError);
  await expect(checkEndpoint({ target, ...subject, only: ['no/rule'] })).rejects.toThrow("the rule 'no/rule'");
});

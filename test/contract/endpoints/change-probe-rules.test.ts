import { expect, test } from 'vitest';
import {
  callbackProbeRules,
  checkpointProbeRules,
  stopProbeRules,
  tokenProbeRules,
} from '../../../src/contract/endpoints/change-probe-rules.ts';
import { checkEndpoint } from '../../../src/contract/endpoints/check-endpoint.ts';
import { gatherEvidence } from '../../../src/contract/endpoints/gather-evidence.ts';
import { openLine } from '../../../src/contract/endpoints/line.ts';
import { changeMutants } from '../../../src/contract/mutants/change-mutants.ts';
import { openGround } from '../../../src/contract/mutants/ground.ts';
import { execution } from '../../../src/fixtures/execution.ts';
import { pages } from '../../../src/paging/pages.ts';
import { durableService } from '../../../src/service/durable-service.ts';
import { evidenceOf } from './evidence-of.ts';

const rules = [...checkpointProbeRules, ...tokenProbeRules, ...callbackProbeRules, ...stopProbeRules];

async function changed(make: (typeof changeMutants)[number]['make']) {
  const ground = openGround();
  const { arn, checkpointToken } = ground;
  const line = openLine(make(ground), { requests: 460, requestMs: 3000, totalMs: 25_000 });
  return gatherEvidence(line, { arn, checkpointToken, functionName: 'durable-function' }, { mutating: true });
}

test('checkpointProbeRules find nothing in the right service', async () => {
  const evidence = await changed(({ endpoint }) => endpoint);

  expect(rules.map((rule) => [rule.id, rule.check(evidence)])).toEqual(rules.map(({ id }) => [id, { findings: [] }]));
});

test('checkpointProbeRules are skipped where nothing may be changed', async () => {
  const evidence = await evidenceOf();

  for (const rule of rules) {
    expect(rule.check(evidence)).toEqual({ skipped: 'probes that change the execution were not asked for' });
  }
});

test('checkpointProbeRules say what is wrong, and which requests show it', async () => {
  const mutant = changeMutants.find(({ id }) => id === 'mutant/takes-wrong-updates');
  const evidence = await changed(mutant?.make ?? (({ endpoint }) => endpoint));
  const verdict = rules.find(({ id }) => id === 'checkpoint/wrong-update-is-refused')?.check(evidence);
  const [finding] = verdict && 'findings' in verdict ? verdict.findings : [];

  expect(finding?.says).toBe('CANCEL of a STEP on CheckpointDurableExecution is answered with 200');
  expect(finding?.replies).toEqual([evidence.changes?.steps.refused]);
});

test('change rules are skipped where the execution has ended, and where its token was refused', async () => {
  const ended = execution('order-17', (run) => void run.step('a').succeed(1));
  const waiting = execution('order-18', (run) => void run.wait('w', { seconds: 60, status: 'STARTED' }).suspend());
  const target = durableService({ executions: [ended, waiting] });
  const ids = ['checkpoint/answers', 'stop/answers'];
  const reasons = async ({ arn, checkpointToken }: typeof ended) => {
    const { results } = await checkEndpoint({ target, arn, checkpointToken, mutating: true });
    expect(results.filter(({ status }) => status === 'failed' || status === 'warned')).toEqual([]);
    return ids.map((id) => results.find((result) => result.id === id)?.reason);
  };

  const refused = 'the checkpoint token was refused: it is not the newest one, or no invocation is open';
  expect(await reasons(ended)).toEqual([refused, 'the execution is SUCCEEDED: there is nothing to change']);
  expect(await reasons(waiting)).toEqual([refused, undefined]);
});

test('change rules say nothing of lists that the requests of a run did not suffice for', async () => {
  const { service, arn, checkpointToken } = openGround();
  const target = service({ pages: pages.sizes(Array.from({ length: 12 }, () => 0)) });
  const { results } = await checkEndpoint({ target, arn, checkpointToken, mutating: true, requests: 330 });

  expect(results.filter(({ status }) => status === 'failed' || status === 'warned')).toEqual([]);
  expect(results.find(({ id }) => id === 'checkpoint/recorded-in-history')?.reason).toMatch(/requests of a run/);
});

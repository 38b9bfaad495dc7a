import { expect, test } from 'vitest';
import { answerRules, apiRules } from '../../../src/contract/endpoints/answer-rules.ts';
import { checkEndpoint } from '../../../src/contract/endpoints/check-endpoint.ts';
import { openGround } from '../../../src/contract/mutants/ground.ts';
import { toBytes } from '../../../src/model/body.ts';
import type { Endpoint } from '../../../src/model/endpoint.ts';
import { evidenceOf } from './evidence-of.ts';

const rules = [...answerRules, ...apiRules];

test('answerRules find nothing in the right service', async () => {
  const evidence = await evidenceOf();

  expect(rules.map((rule) => [rule.id, rule.check(evidence)])).toEqual(rules.map(({ id }) => [id, { findings: [] }]));
});

test('answerRules say what is wrong, and which requests show it', async () => {
  const evidence = await evidenceOf('has-no-get');
  const verdict = rules.find(({ id }) => id === 'api/get-answers')?.check(evidence);
  const [finding] = verdict && 'findings' in verdict ? verdict.findings : [];

  expect(finding?.says).toBe('GetDurableExecution is refused with 404 without a name');
  expect(finding?.replies.length).toBeGreaterThan(0);
});

test('apiRules skip what the credentials may not call', async () => {
  const { endpoint, arn, checkpointToken } = openGround();
  const headers = { 'content-type': 'application/json', 'x-amzn-errortype': 'AccessDeniedException' };
  const denied = { status: 403, headers, body: toBytes('{"Message":"not authorized"}') };
  const target: Endpoint = (request) => (request.url.includes('/functions/') ? denied : endpoint(request));
  const report = await checkEndpoint({ target, arn, checkpointToken, only: ['api/list-answers', 'list/schema'] });

  expect(report.results.map(({ status, reason }) => [status, reason])).toEqual([
    ['skipped', 'the credentials may not call ListDurableExecutionsByFunction'],
    ['skipped', 'List gave no page'],
  ]);
});

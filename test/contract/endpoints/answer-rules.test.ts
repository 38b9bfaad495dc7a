import { expect, test } from 'vitest';
import { answerRules, apiRules } from '../../../src/contract/endpoints/answer-rules.ts';
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

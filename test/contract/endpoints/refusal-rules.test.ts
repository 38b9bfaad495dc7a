import { expect, test } from 'vitest';
import { listRefusalRules, requestRules, tokenRules } from '../../../src/contract/endpoints/refusal-rules.ts';
import { evidenceOf } from './evidence-of.ts';

const rules = [...requestRules, ...tokenRules, ...listRefusalRules];

test('requestRules find nothing in the right service', async () => {
  const evidence = await evidenceOf();

  expect(rules.map((rule) => [rule.id, rule.check(evidence)])).toEqual(rules.map(({ id }) => [id, { findings: [] }]));
});

test('requestRules say what is wrong, and which requests show it', async () => {
  const evidence = await evidenceOf('takes-any-token');
  const verdict = rules.find(({ id }) => id === 'token/foreign-is-refused')?.check(evidence);
  const [finding] = verdict && 'findings' in verdict ? verdict.findings : [];

  expect(finding?.says).toBe(
    'a request to GetDurableExecutionState with a CheckpointToken that was never issued is answered with 200',
  );
  expect(finding?.replies.length).toBeGreaterThan(0);
});

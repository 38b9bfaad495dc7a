import { expect, test } from 'vitest';
import { executionProbeRules } from '../../../src/contract/endpoints/execution-probe-rules.ts';
import { evidenceOf } from './evidence-of.ts';

const rules = [...executionProbeRules];

test('executionProbeRules find nothing in the right service', async () => {
  const evidence = await evidenceOf();

  expect(rules.map((rule) => [rule.id, rule.check(evidence)])).toEqual(rules.map(({ id }) => [id, { findings: [] }]));
});

test('executionProbeRules say what is wrong, and which requests show it', async () => {
  const evidence = await evidenceOf('get-of-another-status');
  const verdict = rules.find(({ id }) => id === 'execution/agrees-with-state')?.check(evidence);
  const [finding] = verdict && 'findings' in verdict ? verdict.findings : [];

  expect(finding?.says).toBe('Get and State tell another status');
  expect(finding?.replies.length).toBeGreaterThan(0);
});

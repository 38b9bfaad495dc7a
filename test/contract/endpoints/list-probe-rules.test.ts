import { expect, test } from 'vitest';
import { listProbeRules } from '../../../src/contract/endpoints/list-probe-rules.ts';
import { evidenceOf } from './evidence-of.ts';

const rules = [...listProbeRules];

test('listProbeRules find nothing in the right service', async () => {
  const evidence = await evidenceOf();

  expect(rules.map((rule) => [rule.id, rule.check(evidence)])).toEqual(rules.map(({ id }) => [id, { findings: [] }]));
});

test('listProbeRules say what is wrong, and which requests show it', async () => {
  const evidence = await evidenceOf('list-hides-running');
  const verdict = rules.find(({ id }) => id === 'list/has-the-execution')?.check(evidence);
  const [finding] = verdict && 'findings' in verdict ? verdict.findings : [];

  expect(finding?.says).toBe('List with Qualifier $LATEST, DurableExecutionName order-17 does not show the execution');
  expect(finding?.replies.length).toBeGreaterThan(0);
});

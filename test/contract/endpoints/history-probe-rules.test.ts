import { expect, test } from 'vitest';
import { historyProbeRules } from '../../../src/contract/endpoints/history-probe-rules.ts';
import { evidenceOf } from './evidence-of.ts';

const rules = [...historyProbeRules];

test('historyProbeRules find nothing in the right service', async () => {
  const evidence = await evidenceOf();

  expect(rules.map((rule) => [rule.id, rule.check(evidence)])).toEqual(rules.map(({ id }) => [id, { findings: [] }]));
});

test('historyProbeRules say what is wrong, and which requests show it', async () => {
  const evidence = await evidenceOf('data-never');
  const verdict = rules.find(({ id }) => id === 'history/data-when-asked')?.check(evidence);
  const [finding] = verdict && 'findings' in verdict ? verdict.findings : [];

  expect(finding?.says).toBe('History was asked with IncludeExecutionData, and ExecutionStarted has no input');
  expect(finding?.replies.length).toBeGreaterThan(0);
});

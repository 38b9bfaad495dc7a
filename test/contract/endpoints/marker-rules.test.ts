import { expect, test } from 'vitest';
import { markerRules } from '../../../src/contract/endpoints/marker-rules.ts';
import { evidenceOf } from './evidence-of.ts';

const rules = [...markerRules];

test('markerRules find nothing in the right service', async () => {
  const evidence = await evidenceOf();

  expect(rules.map((rule) => [rule.id, rule.check(evidence)])).toEqual(rules.map(({ id }) => [id, { findings: [] }]));
});

test('markerRules say what is wrong, and which requests show it', async () => {
  const evidence = await evidenceOf('restarts-on-garbage-marker');
  const verdict = rules.find(({ id }) => id === 'marker/mangled-is-refused')?.check(evidence);
  const [finding] = verdict && 'findings' in verdict ? verdict.findings : [];

  expect(finding?.says).toBe("the marker 'garbage' on GetDurableExecutionState gives the first page once more");
  expect(finding?.replies.length).toBeGreaterThan(0);
});

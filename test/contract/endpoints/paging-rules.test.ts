import { expect, test } from 'vitest';
import {
  historyPagingRules,
  listPagingRules,
  maxItemsRules,
  readProbeRules,
} from '../../../src/contract/endpoints/paging-rules.ts';
import { evidenceOf } from './evidence-of.ts';

const rules = [...readProbeRules, ...historyPagingRules, ...listPagingRules, ...maxItemsRules];

test('readProbeRules find nothing in the right service', async () => {
  const evidence = await evidenceOf();

  expect(rules.map((rule) => [rule.id, rule.check(evidence)])).toEqual(rules.map(({ id }) => [id, { findings: [] }]));
});

test('readProbeRules say what is wrong, and which requests show it', async () => {
  const evidence = await evidenceOf('max-items-zero-is-empty');
  const verdict = rules.find(({ id }) => id === 'request/max-items-zero-is-default')?.check(evidence);
  const [finding] = verdict && 'findings' in verdict ? verdict.findings : [];

  expect(finding?.says).toBe(
    'the first page of GetDurableExecutionState with MaxItems 0 holds 0 items, and without MaxItems 39 items',
  );
  expect(finding?.replies.length).toBeGreaterThan(0);
});

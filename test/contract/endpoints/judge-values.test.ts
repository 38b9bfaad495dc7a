import { expect, test } from 'vitest';
import { checkEndpoint } from '../../../src/contract/endpoints/check-endpoint.ts';
import { judgeValues } from '../../../src/contract/endpoints/judge-values.ts';
import { openGround } from '../../../src/contract/mutants/ground.ts';
import { pages } from '../../../src/paging/pages.ts';
import { rules } from '../../../src/rules/rules.ts';
import { evidenceOf } from './evidence-of.ts';

test('judgeValues() finds nothing in the right service, and says what only other runs can see', async () => {
  const { shown, skippedBecause } = judgeValues(await evidenceOf());

  expect(shown).toEqual([]);
  const unseen = rules.filter((rule) => skippedBecause(rule) !== undefined && !rule.id.endsWith('/payload-fits'));
  expect(new Set(unseen.map(({ kind }) => kind))).toEqual(
    new Set(['agreement', 'checkpoint', 'change-set', 'stop', 'error', 'payload']),
  );
});

test('judgeValues() finds what is wrong with an answer, a read, and State against History', async () => {
  const { shown } = judgeValues(await evidenceOf('prunes-too-much'));

  expect(new Set(shown.map(({ violation }) => violation.rule))).toEqual(
    // the operation stood alone on a page of one
    new Set(['agreement/open-operations-listed', 'page/empty-later-goes-on']),
  );
});

test('judgeValues() skips what an endpoint without State cannot show', async () => {
  const { skippedBecause } = judgeValues(await evidenceOf('has-no-state'));
  const reasonOf = (id: string) => skippedBecause(rules.find((rule) => rule.id === id) ?? (rules[0] as never));

  expect(reasonOf('read/ends')).toBe('no read of State came to an end, nor to one that is none');
  expect(reasonOf('operation/schema')).toBe('State gave no operation');
  expect(reasonOf('event/schema')).toBeUndefined();
});

test('judgeValues() says nothing of a list that only empty pages were read of', async () => {
  const { service, arn, checkpointToken } = openGround();
  const target = service({ pages: pages.sizes(Array.from({ length: 12 }, () => 0)) });
  const report = await checkEndpoint({ target, arn, checkpointToken });

  expect(report.results.filter(({ status }) => status === 'failed' || status === 'warned')).toEqual([]);
});

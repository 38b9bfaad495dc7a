import { expect, test } from 'vitest';
import { judge } from '../../../src/contract/endpoints/judge.ts';
import { allRules } from '../../../src/contract/endpoints/probe-rules.ts';
import { openJournal } from '../../../src/service/journal.ts';
import { evidenceOf } from './evidence-of.ts';

const telling = {
  journal: openJournal().journal,
  curl: ({ number }: { number: number }) => `curl ${number}`,
  alone: (rule: string) => rule,
};

test('judge() gives one result for every rule', async () => {
  const results = judge(await evidenceOf(), telling);

  expect(results.map(({ id }) => id).toSorted()).toEqual(allRules.map(({ id }) => id).toSorted());
  expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['passed', 'skipped']));
});

test('judge() lists the first 50 violations of a rule, and says how many there are', async () => {
  const results = judge(await evidenceOf('timestamps-in-milliseconds'), telling);
  const result = results.find(({ id }) => id === 'operation/timestamps-in-seconds');

  expect(result).toMatchObject({ status: 'failed', severity: 'must' });
  expect(result?.violations).toHaveLength(50);
  expect(result?.reason).toMatch(/^\d+ violations: the first 50 are listed$/);
  expect(result?.reproduce).toMatch(/^curl \d+$/);
});

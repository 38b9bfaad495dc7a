import { expect, test } from 'vitest';
import { found } from '../../../src/contract/endpoints/endpoint-rule.ts';
import { ofWhole } from '../../../src/contract/endpoints/of-whole.ts';
import { evidenceOf } from './evidence-of.ts';

test('ofWhole() judges a list that was read, and skips one that was not', async () => {
  const read: string[] = [];
  const judge = ({ end }: { readonly end: string }) => {
    read.push(end);
    return found([]);
  };

  expect(ofWhole(await evidenceOf(), 'history', judge)).toEqual({ findings: [] });
  expect(ofWhole(await evidenceOf('has-no-history'), 'history', judge)).toEqual({
    skipped: 'GetDurableExecutionHistory is refused with 404 without a name',
  });
  expect(read).toEqual(['last-page']);
});

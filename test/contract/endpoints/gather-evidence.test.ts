import { expect, test } from 'vitest';
import { inputsOf } from '../../../src/contract/endpoints/gather-evidence.ts';
import { pagesOf } from '../../../src/contract/endpoints/list-read.ts';
import { evidenceOf } from './evidence-of.ts';

test('gatherEvidence() reads each list whole, in pages of every size, and once more', async () => {
  const { lists, get, replies } = await evidenceOf();

  for (const { whole, sized, again, markers } of Object.values(lists)) {
    expect(whole?.end).toBe('last-page');
    expect(sized.map(({ input }) => input.MaxItems)).toEqual([100, 0, undefined, 7, 3, 2, 1]);
    expect(again?.items).toEqual(whole?.items);
    expect(markers && pagesOf(markers.read).length).toBeGreaterThan(1);
  }
  expect(get.again?.output).toEqual(get.first.output);
  expect(replies.length).toBeLessThan(300);
});

test('inputsOf() asks for what the subject tells', () => {
  expect(Object.keys(inputsOf({ arn: 'x' }))).toEqual(['history']);
  expect(inputsOf({ arn: 'x', checkpointToken: 't', functionName: 'f' }).list).toEqual({ FunctionName: 'f' });
});

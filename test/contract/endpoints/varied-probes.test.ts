import { expect, test } from 'vitest';
import { evidenceOf } from './evidence-of.ts';

test('probeVaried() reads History and List with each of their options', async () => {
  const { varied, lists } = await evidenceOf();

  expect(varied.reversed?.items).toEqual(lists.history.whole?.items.toReversed());
  const rows = Object.entries(varied).slice(2);
  expect(Object.fromEntries(rows.map(([name, { items }]) => [name, items.length]))).toEqual({
    listReversed: 3,
    named: 1,
    nameOfNone: 0,
    ofStatus: 1,
    ofOtherStatus: 0,
    startedAround: 1,
    startedAfter: 0,
    startedBefore: 0,
  });
});

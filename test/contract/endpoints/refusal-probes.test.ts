import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/contract/endpoints/reply.ts';
import { evidenceOf } from './evidence-of.ts';

test('probeRefusals() sends what the right service refuses', async () => {
  const { refusals } = await evidenceOf();

  expect(refusals.filter(({ reply }) => !isRefusal(reply))).toEqual([]);
  expect(refusals.length).toBeGreaterThan(20);
});

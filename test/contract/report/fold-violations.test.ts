import { expect, test } from 'vitest';
import { foldedLine, foldViolations } from '../../../src/contract/report/fold-violations.ts';
import { violation } from './example-report.ts';

test('foldViolations() counts equal sentences of one rule', () => {
  const [a, b] = [violation('must', 'a'), violation('must', 'b')];
  const folded = foldViolations([a, b, { ...a, path: '/7' }, { ...a, rule: 'reader/other' }]);

  expect(folded).toEqual([
    { violation: a, times: 2 },
    { violation: b, times: 1 },
    { violation: { ...a, rule: 'reader/other' }, times: 1 },
  ]);
  expect(folded.map(foldedLine)).toEqual(['a (2 times)', 'b', 'a']);
});

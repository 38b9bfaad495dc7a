import { expect, test } from 'vitest';
import { listOperations } from '../../src/rules/operation-list.ts';
import { type OperationRule, planRules } from '../../src/rules/operation-rule.ts';
import { checkOperations, checkWhole, placeOf, toViolation } from '../../src/rules/report.ts';
import type { WholeRule } from '../../src/rules/rule.ts';

const facts = {
  id: 'page/x',
  title: 'x',
  severity: 'should',
  source: 'API model',
  since: '0.1.0',
  kind: 'page',
} as const;
const finding = { at: '/Id', expected: 'a', received: 'b', says: 'is b' };
const list = listOperations(
  [[{ Id: 'a' }], [undefined, { Id: 'b', Type: 'STEP', Status: 'STARTED' }]],
  (page) => `/${page}/Operations`,
);
const place = placeOf(list, { subject: 'the read', path: '' });

test('toViolation() speaks of the whole, or of one operation', () => {
  const common = { rule: 'page/x', expected: 'a', received: 'b', source: 'API model', severity: 'should' };

  expect(toViolation(facts, finding, place)).toEqual({ ...common, path: '/Id', message: 'the read is b' });
  expect(toViolation(facts, { of: 2, ...finding }, place)).toEqual({
    ...common,
    path: '/1/Operations/1/Id',
    message: 'operation 3 (Id b) is b',
  });
});

test('checkWhole() collects what every rule finds', () => {
  const rule = (count: number): WholeRule<number> => ({
    ...facts,
    check: (whole) => Array(whole * count).fill(finding),
  });

  expect(checkWhole([rule(1), rule(0), rule(2)], 2, place)).toHaveLength(6);
});

test('checkOperations() asks each rule once for each operation that is there', () => {
  const asked: string[] = [];
  const rule: OperationRule = {
    ...facts,
    kind: 'operation',
    check: ({ Id }, given, index) => {
      asked.push(`${Id} ${index} ${given === list}`);
      return Id === 'b' ? finding : undefined;
    },
  };

  expect(checkOperations(planRules([rule]), list, place).map(({ path }) => path)).toEqual(['/1/Operations/1/Id']);
  expect(asked).toEqual(['a 0 true', 'b 2 true']);
});

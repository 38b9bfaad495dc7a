import { expect, test } from 'vitest';
import { defineRules, nothing } from '../../src/rules/define-rules.ts';
import type { WholeRule } from '../../src/rules/rule.ts';

test('defineRules() adds the kind, and the first version where a rule names none', () => {
  const check = (): typeof nothing => nothing;
  const definition = { id: 'page/x', title: 'x', severity: 'must', source: 'x', check } as const;

  expect(defineRules<WholeRule<unknown>>('page', [definition, { ...definition, since: '0.3.0' }])).toEqual([
    { ...definition, kind: 'page', since: '0.1.0' },
    { ...definition, kind: 'page', since: '0.3.0' },
  ]);
});

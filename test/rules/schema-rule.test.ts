import { expect, test } from 'vitest';
import type { Problem } from '../../src/rules/read-as.ts';
import { anyForm, model, noNull, textForms } from '../../src/rules/schema-rule.ts';

const problem = (kind: Problem['kind'], ...path: Problem['path']): Problem => {
  return { kind, path, shape: 'Operation', expected: 'a', received: 'b' };
};

test('noNull() claims members that are null, and no whole that is', () => {
  const { id, check } = noNull('operation', model('Operation'));

  expect([id, check(problem('null', 'Name')), check(problem('null')), check(problem('type', 'Name'))]).toEqual([
    'operation/no-null-members',
    true,
    false,
    false,
  ]);
});

test('textForms() claims texts, and anyForm() all that is left', () => {
  const kinds = ['absent', 'null', 'type', 'choice', 'text', 'range'] as const;

  expect(kinds.filter((kind) => textForms('event', 'x').check(problem(kind, 'Id')))).toEqual(['text']);
  expect(kinds.filter((kind) => anyForm('event', 'x').check(problem(kind)))).toEqual([...kinds]);
  expect(model('Event')).toBe('API model, Event');
});

import { expect, test } from 'vitest';
import { checkSchema } from '../../src/rules/check-schema.ts';
import { operationSchemaRules } from '../../src/rules/operation-schema-rules.ts';
import { pageSchemaRules } from '../../src/rules/page-schema-rules.ts';
import type { Problem } from '../../src/rules/read-as.ts';

const problem: Problem = { path: [], kind: 'type', shape: 'Operation', expected: 'an object', received: '7' };
const place = {
  subject: 'the page',
  path: '/2',
  item: (of: number) => ({ subject: `operation ${of + 1}`, path: `/items/${of}` }),
};

test('checkSchema() asks the rules of the items where a problem lies in one', () => {
  const rules = { whole: pageSchemaRules, item: operationSchemaRules, list: ['Operations'], offset: 10 };
  const found = checkSchema(
    [problem, { ...problem, path: ['Operations', 3, 'Name'] }, { ...problem, path: ['Operations'] }],
    rules,
    place,
  );

  expect(found.map(({ rule, path, message }) => [rule, path, message])).toEqual([
    ['page/schema', '/2', 'the page is 7'],
    ['operation/schema', '/items/13/Name', 'operation 14 has 7 as Name'],
    ['page/schema', '/2/Operations', 'the page has 7 as Operations'],
  ]);
});

test('checkSchema() takes a value that is itself the list', () => {
  const [found] = checkSchema(
    [{ ...problem, path: [4] }],
    { whole: pageSchemaRules, item: operationSchemaRules, list: [] },
    place,
  );

  expect(found).toMatchObject({ rule: 'operation/schema', path: '/items/4', message: 'operation 5 is 7' });
});

test('checkSchema() throws when no rule claims a problem', () => {
  expect(() => checkSchema([problem], { whole: [] }, place)).toThrow(RangeError);
});

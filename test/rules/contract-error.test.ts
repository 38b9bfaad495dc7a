import { expect, test } from 'vitest';
import { ContractError } from '../../src/rules/contract-error.ts';
import type { Violation } from '../../src/rules/violation.ts';

const violation = (change: Partial<Violation>): Violation => ({
  rule: 'page/ids-unique',
  path: '/Operations/1/Id',
  expected: 'an Id that occurs once',
  received: "'a' again",
  message: 'operation 2 (Id a) has the Id of operation 1',
  source: 'API model',
  severity: 'must',
  ...change,
});

test('ContractError() groups violations by rule and says where each one is', () => {
  const violations = [
    violation({}),
    violation({ rule: 'page/ends', severity: 'should', source: 'SDKs', message: 'the page is empty', path: '' }),
    violation({ message: 'operation 3 (Id a) has the Id of operation 1', path: '/Operations/2/Id' }),
  ];

  const error = new ContractError('page', violations);

  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('ContractError');
  expect(error.violations).toBe(violations);
  expect(error.message).toBe(
    [
      'Cannot accept the page: found 3 violations of 2 rules, expected none',
      'must page/ids-unique [API model]',
      '  operation 2 (Id a) has the Id of operation 1 (at /Operations/1/Id)',
      '  operation 3 (Id a) has the Id of operation 1 (at /Operations/2/Id)',
      'should page/ends [SDKs]',
      '  the page is empty (at the top)',
    ].join('\n'),
  );
});

test('ContractError() folds equal messages into one with a count', () => {
  const error = new ContractError('page', [violation({}), violation({ path: '/Operations/7/Id' })]);

  expect(error.message.split('\n')).toEqual([
    'Cannot accept the page: found 2 violations of 1 rule, expected none',
    'must page/ids-unique [API model]',
    '  operation 2 (Id a) has the Id of operation 1 (2 times)',
  ]);
});

test('ContractError() shows five messages a rule and counts the others', () => {
  const many = Array.from({ length: 12 }, (_, index) => violation({ message: `message ${index}` }));

  const lines = new ContractError('read', many).message.split('\n');

  expect(lines.slice(2)).toEqual([
    ...[0, 1, 2, 3, 4].map((index) => `  message ${index} (at /Operations/1/Id)`),
    '  and 7 more',
  ]);
});
